// CLD2's public header uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

#include "CLanguageDetection.h"

newsfold_language newsfold_detect_language(const char *text, int length) {
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(text, length, /*is_plain_text=*/true, languages, percents,
                              &text_bytes, &reliable);
  return {CLD2::LanguageCode(languages[0]), reliable, percents[0]};
}
