/// The texts of some neighbouring articles as terms in their order, by the numbers of one worker.
struct TokenBlock: Sendable {
  /// The articles of a block: few enough that threads finish together, enough to share memory.
  static let articleCount = 64

  /// Where one field of an article lies.
  struct Field: Sendable {
    /// Its terms.
    var count = 0
    /// How many of them belong to the lead.
    var leadCount = 0
    /// The byte after the lead.
    var leadEnd = 0
    /// Words, stop words included.
    var wordCount = 0
  }

  /// The worker whose numbers the terms have.
  let worker: Int
  /// The terms of the first article's title, then of its body, and so on.
  var tokens: [TermToken] = []
  /// Title and body of each article.
  var fields: [(title: Field, body: Field)] = []

  init(worker: Int) {
    self.worker = worker
  }
}
