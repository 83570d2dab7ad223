import Articles
import Testing

@testable import TextAnalysis

@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("eng", "en"), ("English", "en"),
    ("ger", "de"), ("Deutsch", "de"), ("zh-Hant", "zh"), ("nb", "no"), ("iw", "he"), ("cmn", "zh"),
    ("Français", "fr"), ("tlh", "tlh"), ("", nil), ("und", nil), ("N/A", nil), ("unknown", nil),
    ("  pt-BR ", "pt"), ("NaN", nil), ("12", nil),
  ])
  func normalizes(text: String, code: String?) {
    #expect(LanguageCode.normalized(text) == code)
  }

  @Test(arguments: [
    (
      "en", "The ferry ran aground in the harbour on Monday and all passengers were brought ashore."
    ),
    ("de", "Die Fähre lief am Montag im Hafen auf Grund, alle Passagiere wurden an Land gebracht."),
    (
      "fr",
      "Le ferry s'est échoué lundi dans le port et tous les passagers ont été ramenés à terre."
    ),
    (
      "es",
      "El transbordador encalló el lunes en el puerto y todos los pasajeros fueron rescatados."
    ),
    ("ru", "Паром сел на мель в гавани в понедельник, все пассажиры были доставлены на берег."),
    ("ar", "جنحت العبارة في الميناء يوم الاثنين وتم نقل جميع الركاب إلى الشاطئ"),
    ("ja", "月曜日に港でフェリーが座礁し、乗客は全員岸に運ばれた。"),
    ("zh", "周一，渡轮在港口搁浅，所有乘客都被送上岸。"),
  ])
  func detects(code: String, text: String) {
    #expect(LanguageDetector.evidence(title: "", body: text).code == code)
    #expect(LanguageDetector.evidence(title: text, body: "").code == code)
  }

  @Test func detectsNothingInNothing() {
    for text in ["", " ", "12345", "\u{0}\u{1}", "🎉🎉", "x"] {
      let document = ReadableDocument(title: text, language: "").document
      #expect(document.language == "und")
    }
  }

  @Test func readsTheSecondLookToo() {
    let figures = String(repeating: "12 345 \n", count: 200)
    let text = String(repeating: "Die Fähre lief am Montag im Hafen auf Grund. ", count: 30)
    let evidence = LanguageDetector.evidence(title: "", body: figures + text)
    #expect(evidence == LanguageEvidence(code: "de", trust: .sure))
  }

  private func languages(_ evidence: [(String?, LanguageEvidence.Trust, String?)]) -> [String] {
    LanguageAssignment(
      evidence: evidence.map { LanguageEvidence(code: $0.0, trust: $0.1) },
      sources: evidence.map(\.2)
    ).languages
  }

  @Test func outletDecidesBeforeCorpus() {
    #expect(
      languages([
        ("en", .sure, "a"), ("en", .sure, "a"), ("fr", .sure, "b"), (nil, .guess, "a"),
        (nil, .guess, "b"), (nil, .guess, "c"), (nil, .guess, nil),
      ]) == ["en", "en", "fr", "en", "fr", "und", "und"])
  }

  @Test func dominantLanguageDecidesForTheRest() {
    let many = Array(repeating: ("es", LanguageEvidence.Trust.short, String?.none), count: 50)
    #expect(
      languages(
        many + [(nil, .guess, nil), ("gl", .short, nil), ("gl", .sure, nil), ("ar", .short, nil)]
      )
      .suffix(4) == ["es", "es", "gl", "ar"])
  }

  @Test func aGuessCountsWhereTheLanguageIsUsual() {
    let half = Array(repeating: ("es", LanguageEvidence.Trust.short, String?.none), count: 10)
    let other = Array(repeating: ("pt", LanguageEvidence.Trust.short, String?.none), count: 10)
    #expect(
      languages(half + other + [("pt", .guess, nil), ("it", .guess, nil)]).suffix(2) == [
        "pt", "und",
      ])
  }

  /// Ties are broken by the code, so the order of the articles does not matter.
  @Test func tiesAreBrokenByContent() {
    let evidence: [(String?, LanguageEvidence.Trust, String?)] = [
      ("fr", .sure, "a"), ("en", .sure, "a"), (nil, .guess, "a"),
    ]
    #expect(languages(evidence) == ["fr", "en", "en"])
    #expect(languages(evidence.reversed()) == ["en", "en", "fr"])
  }
}
