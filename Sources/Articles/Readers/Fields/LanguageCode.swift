/// Language labels of records as ISO 639 codes.
enum LanguageCode {
  /// The code that `label` gives: `en` for `en`, `en-US`, `EN_gb` and `English`; nil for a label
  /// that is no language, such as `unknown`.
  static func code(of label: String) -> String? {
    let label = trimmed(label).lowercased()
    let primary = label.prefix { $0 != "-" && $0 != "_" }
    if (2...3).contains(primary.utf8.count), primary.allSatisfy({ $0.isASCII && $0.isLetter }) {
      return ["und", "unk", "mul", "zxx", "xx", "n", "na", "nan"].contains(primary)
        ? nil : String(primary)
    }
    return names[label]
  }

  private static let names = [
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "spanish": "es", "español": "es", "portuguese": "pt", "português": "pt", "italian": "it",
    "italiano": "it", "dutch": "nl", "nederlands": "nl", "russian": "ru", "русский": "ru",
    "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi", "polish": "pl",
    "czech": "cs", "turkish": "tr", "ukrainian": "uk", "arabic": "ar", "chinese": "zh",
    "japanese": "ja", "korean": "ko", "hindi": "hi", "greek": "el", "hungarian": "hu",
    "romanian": "ro", "hebrew": "he", "persian": "fa", "indonesian": "id", "vietnamese": "vi",
  ]
}
