import Testing

@testable import TextAnalysis

@Suite("Ways of writing a word")
struct LetterVariantsTests {
  @Test(
    "what differs only in form is one term",
    arguments: [
      // Full-width forms, ligatures, compatibility letters.
      ("ja", ["ＮＨＫ", "NHK"]), ("en", ["ﬁnance", "finance"]), ("en", ["oﬃce", "office"]),
      ("ko", ["서울", "\u{1109}\u{1165}\u{110B}\u{116E}\u{11AF}"]), ("ja", ["ﾄﾖﾀ", "トヨタ"]),
      ("fr", ["cœur", "coeur", "CŒUR"]),
      // Apostrophes and quotation marks.
      ("en", ["Xi'an", "Xi’an", "Xi‘an", "Xi＇an", "Xiʼan"]),
      ("uk", ["об'єкт", "об’єкт", "обʼєкт"]), ("fr", ["l'Allemagne", "l’Allemagne", "Allemagne"]),
      ("en", ["“ferry”", "\"ferry\"", "«ferry»", "„ferry“", "‹ferry›", "「ferry」", "＂ferry＂"]),
      ("en", ["Obama's", "Obama’s", "Obama"]), ("he", ["צה״ל", "צה״ל\u{200F}"]),
      // Soft hyphens, zero-width and directional characters, variation selectors.
      ("de", ["Zugspitze", "Zug\u{AD}spitze", "Zug\u{200B}spitze", "\u{FEFF}Zugspitze\u{200E}"]),
      ("en", ["ferry", "fer\u{2060}ry", "ferry\u{FE0F}", "fer\u{34F}ry"]),
      ("fa", ["می\u{200C}خواهد", "میخواهد"]),
      // Composed and decomposed letters.
      ("vi", ["Việt", "Vie\u{323}\u{302}t", "Vie\u{302}\u{323}t"]),
      ("de", ["Zürich", "Zu\u{308}rich"]),
      // Arabic and Persian letters, vowel signs, presentation forms.
      ("ar", ["محمد", "مُحَمَّد", "محمـــد", "ﻣﺤﻤﺪ"]), ("ar", ["أحمد", "احمد"]),
      ("ar", ["إيران", "ايران", "ایران"]), ("ar", ["موسى", "موسي", "موسی"]),
      ("fa", ["علی", "علي", "على"]), ("fa", ["کشور", "كشور", "کِشوَر"]), ("fa", ["خانه", "خانۀ"]),
      ("ur", ["کہانی", "كهاني"]), ("he", ["שלום", "שָׁלוֹם"]),
      // Turkish i, final sigma, yo, stress, comma and cedilla.
      ("tr", ["İstanbul", "istanbul", "İSTANBUL"]), ("tr", ["ışık", "IŞIK", "Işık"]),
      ("el", ["Ουκρανίας", "Ουκρανίασ"]), ("ru", ["ёлка", "елка", "ЁЛКА"]),
      ("ru", ["замок", "за\u{301}мок"]), ("ro", ["ştiri", "știri"]),
      ("de", ["Straße", "Strasse", "STRASSE"]),
    ])
  func oneTerm(language: String, forms: [String]) {
    let terms = forms.map { form in
      ReadableDocument(body: "\(form) \(form)", language: language).body
    }
    #expect(Set(terms).count == 1 && terms.first?.isEmpty == false, "\(terms)")
  }

  @Test(
    "what makes another word stays",
    arguments: [
      ("tr", ["ılık", "ilik"]), ("da", ["ære", "aere"]), ("es", ["año", "ano"]),
      ("de", ["schon", "schön"]), ("ar", ["كتب", "كتاب"]), ("ja", ["はは", "ばば"]),
    ])
  func otherTerms(language: String, forms: [String]) {
    let speller = WordSpeller(language: language, table: .shared)
    let folded = forms.map { speller.spelling(of: $0.utf8.span).folded }
    #expect(Set(folded).count == forms.count)
  }

  @Test("what consists of nothing but omitted marks is no word")
  func nothing() {
    #expect(ReadableDocument(body: "ـــ", language: "ar").body.isEmpty)
    #expect(spelling("ــــ", "ar").folded.isEmpty)
  }
}
