/// The words of a language that say nothing about an event.
///
/// The lists are resources: Snowball's for most languages (`stop-words.origin.txt` has their notice),
/// our own for others, and for some a second one with the words of reported speech, the calendar and
/// what Snowball's lists lack.
struct StopWords: Sendable {
  private let words: Set<[UInt8]>
  private let exceptions: Set<[UInt8]>

  /// The stop words of the language with the given ISO 639-1 code, spelt as `speller` spells.
  init(language: String, speller: WordSpeller) {
    var words: Set<[UInt8]> = []
    for list in StopWords.lists(language) {
      for word in list.split(separator: 0x0A) {
        words.insert(speller.folded(speller.plain(Array(word).span)))
      }
    }
    self.words = words
    exceptions = Set((Self.exceptionsByLanguage[language] ?? []).map { Array($0.utf8) })
  }

  /// Names that read like a stop word in lower case.
  private static let exceptionsByLanguage: [String: [String]] = ["en": ["US", "WHO"]]

  /// Whether the word is one of them.
  func contains(_ spelling: WordSpelling) -> Bool {
    words.contains(spelling.folded) && !exceptions.contains(spelling.written)
  }

  var isEmpty: Bool { words.isEmpty }
}

extension StopWords {
  /// The resources with the stop words of a language.
  private static func lists(_ language: String) -> [[UInt8]] {
    switch language {
    case "ar": [PackageResources.stop_words_ar_txt]
    case "bg": [PackageResources.stop_words_bg_txt]
    case "ca": [PackageResources.stop_words_ca_txt]
    case "cs": [PackageResources.stop_words_cs_txt]
    case "da": [PackageResources.stop_words_da_txt]
    case "de": [PackageResources.stop_words_de_txt, PackageResources.stop_words_de_news_txt]
    case "el": [PackageResources.stop_words_el_txt]
    case "en": [PackageResources.stop_words_en_txt, PackageResources.stop_words_en_news_txt]
    case "es": [PackageResources.stop_words_es_txt, PackageResources.stop_words_es_news_txt]
    case "fa": [PackageResources.stop_words_fa_txt]
    case "fi": [PackageResources.stop_words_fi_txt]
    case "fr": [PackageResources.stop_words_fr_txt, PackageResources.stop_words_fr_news_txt]
    case "he": [PackageResources.stop_words_he_txt]
    case "hi": [PackageResources.stop_words_hi_txt]
    case "hu": [PackageResources.stop_words_hu_txt]
    case "id": [PackageResources.stop_words_id_txt]
    case "it": [PackageResources.stop_words_it_txt]
    case "nl": [PackageResources.stop_words_nl_txt]
    case "no": [PackageResources.stop_words_no_txt]
    case "pl": [PackageResources.stop_words_pl_txt]
    case "pt": [PackageResources.stop_words_pt_txt]
    case "ro": [PackageResources.stop_words_ro_txt]
    case "ru": [PackageResources.stop_words_ru_txt]
    case "sv": [PackageResources.stop_words_sv_txt]
    case "tr": [PackageResources.stop_words_tr_txt]
    case "uk": [PackageResources.stop_words_uk_txt]
    default: []
    }
  }
}
