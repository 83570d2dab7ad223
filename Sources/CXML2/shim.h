// libxml2's encoding.h includes ICU's headers where it was built with ICU. They declare the same types
// as Foundation's own ICU, and Swift takes that for a contradiction. Only one private struct loses fields.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>

/// Sets how deep elements may nest, for all documents; the rest of a deeper one is not read.
///
/// The HTML parser of libxml2 2.9 takes no option for it, and its limit of 256 cuts off real pages
/// that leave elements open.
static inline void newsfold_xml_set_depth(unsigned int depth) { xmlParserMaxDepth = depth; }
