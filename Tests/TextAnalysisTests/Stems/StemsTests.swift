import Testing

@testable import TextAnalysis

@Suite struct StemsTests {
  /// Two forms of a word that a language's stemmer brings together.
  @Test(arguments: [
    ("en", "ferries", "ferry"), ("de", "Häuser", "Haus"), ("es", "elecciones", "elección"),
    ("fr", "élections", "élection"), ("it", "elezioni", "elezione"), ("pt", "governos", "governo"),
    ("nl", "landen", "land"), ("ru", "выборы", "выборов"), ("da", "husene", "huset"),
    ("sv", "bilarna", "bilar"), ("no", "husene", "huset"), ("fi", "taloissa", "talossa"),
    ("hu", "házak", "házat"), ("tr", "evler", "evleri"), ("ro", "alegerilor", "alegeri"),
    ("ar", "الكتاب", "كتاب"), ("el", "εκλογές", "εκλογών"), ("ca", "eleccions", "elecció"),
    ("id", "memilih", "pilih"), ("lt", "namai", "namas"),
  ])
  func bringsFormsTogether(language: String, one: String, other: String) {
    let first = ReadableDocument(title: one, language: language).title
    let second = ReadableDocument(title: other, language: language).title
    #expect(first.count == 1)
    #expect(first == second)
  }

  @Test func unknownLanguagesStayAsTheyAre() {
    #expect(Stemmer(language: "und") == nil)
    #expect(
      ReadableDocument(title: "Running Elections", language: "xyz").title
        == ["elections", "running"])
  }

  @Test(arguments: [
    ("en", "The ferry that he said would not"), ("de", "Die ferry und nicht"),
    ("fr", "La ferry qu'il n'est pas dans l'une"), ("es", "El ferry que no es de la"),
    ("it", "La ferry che non è della"), ("pt", "O ferry que não é da"),
    ("nl", "De ferry en het van"), ("fr", "Les ferry depuis mardi"),
    ("de", "ferry wurde bereits erklärte"), ("es", "El ferry dijo el lunes"),
    ("pl", "I ferry się nie jest"), ("uk", "І ferry та не що"), ("ru", "И ferry не что"),
    ("ar", "في ferry من على"), ("sv", "Och ferry som inte är"), ("tr", "Ve ferry bu için"),
  ])
  func dropsStopWords(language: String, title: String) {
    #expect(ReadableDocument(title: title, language: language).title.count == 1)
  }

  @Test func stopWordsAreWholeWords() {
    #expect(ReadableDocument(title: "Don’t SAY it's Reuters’s, they'd've").title == ["they'd'v"])
    #expect(ReadableDocument(title: "It told us on Monday").title == [])
    #expect(ReadableDocument(title: "US and U.S. warn WHO").title == ["us*2", "warn", "who"])
  }

  /// Every language with a list of its own knows its list.
  @Test func everyListIsRead() {
    let speller = WordSpeller(language: "en", table: .shared)
    let languages = [
      "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu",
      "id",
      "it", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk",
    ]
    #expect(languages.allSatisfy { !StopWords(language: $0, speller: speller).isEmpty })
    #expect(StopWords(language: "und", speller: speller).isEmpty)
  }
}
