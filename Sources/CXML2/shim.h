#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// `xmlFree` is a mutable global function pointer, which Swift 6 does not let one call.
static inline void newsfold_xml_free(void *pointer) { xmlFree(pointer); }
