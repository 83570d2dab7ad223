#include "CFrequencies.h"

#include <string.h>

// The bytes are part of the program: a file beside it can be lost, and a Swift array literal of this
// length is slow to compile.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char english[] = {
#embed "Tables/en.frequencies"
};

newsfold_frequency_table newsfold_shipped_frequencies(const char *language) {
  newsfold_frequency_table table = {NULL, 0};
  if (strcmp(language, "en") == 0) {
    table.bytes = english;
    table.count = sizeof english;
  }
  return table;
}
