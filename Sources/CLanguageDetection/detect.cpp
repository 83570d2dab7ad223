// CLD2's public header uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "CLanguageDetection.h"

static newsfold_language detect(const char *text, int length, int flags) {
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int text_bytes = 0;
  bool reliable = false;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::ExtDetectLanguageSummary(text, length, /*is_plain_text=*/true, &hints, flags, languages,
                                 percents, scores, /*resultchunkvector=*/nullptr, &text_bytes,
                                 &reliable);
  return {CLD2::LanguageCode(languages[0]), reliable};
}

newsfold_language newsfold_detect_language(const char *text, int length) {
  return detect(text, length, 0);
}

newsfold_language newsfold_guess_language(const char *text, int length) {
  return detect(text, length, CLD2::kCLDFlagBestEffort);
}
