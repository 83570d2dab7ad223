import Testing

/// A page as a reader saves it, with what is to be found in it.
struct SavedPageSample: Sendable, CustomTestStringConvertible {
  var manner: String
  var text: String
  var title: String
  var body: [String]
  var published: String?
  var source: String?
  var author: String?
  var tags: [String] = []

  var testDescription: String { manner }
}

/// The paragraphs that most samples share, so that each shows only what is around them.
enum Paragraphs {
  static let ferry = [
    "A car ferry with 140 people aboard ran onto a sandbank outside Lindenmouth on Sunday morning, "
      + "and tugs were still trying to free it at nightfall.",
    "Nobody was hurt, the coast guard said, although three passengers were treated for the cold "
      + "after they had been taken off in an open boat.",
    "\"We felt a long, soft push, and then the coffee slid off the table,\" said Marta Oblonsky, "
      + "who was on her way to her sister's wedding.",
    "The operator, Northern Crossings, has cancelled all sailings until Tuesday and promised to pay "
      + "for hotels.",
  ]

  static let bank = [
    "The central bank of Merovia raised its main interest rate by a quarter of a point on Thursday, "
      + "the first increase in four years, as food prices went on climbing.",
    "Governor Ilka Brandt told reporters that the board had been unanimous and that a further step "
      + "in March could not be ruled out.",
    "Analysts had been divided. A poll of nineteen economists, taken last week, found ten who "
      + "expected no change at all.",
    "The crown gained almost one per cent against the euro within the hour, while shares in "
      + "builders fell.",
  ]
}
