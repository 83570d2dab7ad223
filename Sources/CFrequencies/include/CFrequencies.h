#ifndef CFREQUENCIES_H
#define CFREQUENCIES_H

#include <stddef.h>

/// The bytes of a table of document frequencies, there as long as the program runs.
typedef struct {
  const unsigned char *bytes;
  size_t count;
} newsfold_frequency_table;

/// The table of the language with an ISO 639-1 code; no bytes where there is none.
newsfold_frequency_table newsfold_shipped_frequencies(const char *language);

#endif
