import Articles

extension LanguageCode {
  /// The code for an undetermined language.
  static let undetermined = "und"

  /// Whether the language with the ISO 639-1 code `code` is written in Latin letters.
  static func isLatin(_ code: String) -> Bool { !otherScripts.contains(code) }

  private static let otherScripts: Set<String> = [
    "am", "ar", "as", "be", "bg", "bn", "bo", "ckb", "dv", "dz", "el", "fa", "gu", "he", "hi", "hy",
    "ja", "ka", "kk", "km", "kn", "ko", "ks", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "or",
    "pa", "ps", "ru", "sa", "sd", "si", "sr", "ta", "te", "tg", "th", "ti", "ug", "uk", "und", "ur",
    "yi", "zh",
  ]
}
