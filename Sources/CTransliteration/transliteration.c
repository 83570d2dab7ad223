#include "CTransliteration.h"

#include <stdlib.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

enum { longest = 1024 };

struct newsfold_transliterator {
  UTransliterator *handle;
  UChar text[longest];
};

newsfold_transliterator *newsfold_transliterator_create(void) {
  newsfold_transliterator *transliterator = malloc(sizeof *transliterator);
  if (!transliterator) return NULL;
  static const UChar steps[] = u"Any-Latin; Latin-ASCII; Lower";
  UErrorCode error = U_ZERO_ERROR;
  transliterator->handle = utrans_openU(steps, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
  if (U_FAILURE(error)) {
    free(transliterator);
    return NULL;
  }
  return transliterator;
}

void newsfold_transliterator_free(newsfold_transliterator *transliterator) {
  utrans_close(transliterator->handle);
  free(transliterator);
}

int32_t newsfold_transliterate(newsfold_transliterator *transliterator, const uint8_t *word,
                               int32_t count, uint8_t *result, int32_t room) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;
  u_strFromUTF8(transliterator->text, longest, &length, (const char *)word, count, &error);
  int32_t limit = length;
  if (U_SUCCESS(error))
    utrans_transUChars(transliterator->handle, transliterator->text, &length, longest, 0, &limit,
                       &error);
  int32_t written = 0;
  if (U_SUCCESS(error))
    u_strToUTF8((char *)result, room, &written, transliterator->text, length, &error);
  return U_SUCCESS(error) ? written : -1;
}
