#ifndef CLANGUAGE_DETECTION_H
#define CLANGUAGE_DETECTION_H

#include <stdbool.h>

/// What CLD2 says of a text.
typedef struct {
  /// ISO 639-1 code ("en", "zh", "zh-Hant"), or "un" when the text does not tell. A static string.
  const char *code;
  /// Whether CLD2 itself trusts the answer.
  bool reliable;
} newsfold_language;

#ifdef __cplusplus
extern "C" {
#endif

/// The main language of `length` bytes of valid UTF-8 plain text.
newsfold_language newsfold_detect_language(const char *text, int length);

/// The same, but where the text does not tell, the language that it suggests most.
newsfold_language newsfold_guess_language(const char *text, int length);

#ifdef __cplusplus
}
#endif

#endif
