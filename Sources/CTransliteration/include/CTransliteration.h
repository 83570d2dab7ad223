#ifndef CTRANSLITERATION_H
#define CTRANSLITERATION_H

#include <stdint.h>

/// Writes words of any script in small ASCII letters by ICU's transliterator, whose functions have
/// names that only a C compiler sees through. Not for use on two threads at once.
typedef struct newsfold_transliterator newsfold_transliterator;

/// A transliterator; null where ICU has no data for it.
newsfold_transliterator *newsfold_transliterator_create(void);

/// Gives its memory back.
void newsfold_transliterator_free(newsfold_transliterator *transliterator);

/// Writes a word of `count` bytes of valid UTF-8 to at most `room` bytes of `result`.
///
/// Returns the number of bytes written, less than 0 where the word does not fit or ICU fails.
int32_t newsfold_transliterate(newsfold_transliterator *transliterator, const uint8_t *word,
                               int32_t count, uint8_t *result, int32_t room);

#endif
