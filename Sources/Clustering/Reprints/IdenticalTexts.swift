import Articles
import Parallelism
import TextAnalysis

/// Articles whose texts are the same to the letter.
///
/// A short text is only the same when it also appeared on the same day: "Morning briefing" of two
/// days are two articles. There a body of some words is enough, under any title, where it was spread
/// by outlets that have it under one title each: what an outlet says under several, such as that a
/// subscription is needed, tells of nothing.
struct IdenticalTexts: Sendable {
  private let articles: [Article]
  private let documents: [AnalyzedDocument]
  private let threads: Int
  /// For each article the first one with its text.
  private(set) var firsts: [Int32]

  /// The same texts among `articles`, whose order decides which is first.
  ///
  /// Complexity: O(n log n) in the articles, linear in the bytes of their texts.
  init(_ articles: [Article], _ documents: [AnalyzedDocument], threads: Int) {
    self.articles = articles
    self.documents = documents
    self.threads = threads
    firsts = articles.indices.map(Int32.init)
    foldTexts()
    foldShortBodies()
  }

  /// An article and the hash of what it is held by.
  private struct Entry {
    var hash: UInt64
    var article: Int32
  }

  private mutating func foldTexts() {
    for run in runs(where: { _ in true }, hash: { $0.title.textHash &* 31 &+ $0.body.textHash }) {
      // Articles of one hash differ where they are short and of different days, hardly ever else.
      var groups: [Int32] = []
      for article in run {
        if let first = groups.first(where: { isSame(Int($0), Int(article)) }) {
          firsts[Int(article)] = first
        } else {
          groups.append(article)
        }
      }
    }
  }

  private mutating func foldShortBodies() {
    let documents = documents
    let runs = runs(
      where: { documents[$0].isShort && documents[$0].bodyWordCount >= ReprintRule.leastWords },
      hash: \.body.textHash)
    for run in runs {
      let first = Int(run[run.startIndex])
      let same = run.filter { hasSameBody(first, Int($0)) && isOneDay(first, Int($0)) }
      guard hasOneTitleAnOutlet(same) else { continue }
      for article in same { firsts[Int(article)] = Int32(first) }
    }
  }

  /// The articles of each hash that several have, each list rising.
  private func runs(
    where isHeld: @Sendable (Int) -> Bool, hash: @Sendable (Article) -> UInt64
  ) -> [ArraySlice<Int32>] {
    let ranges = slices(of: articles.count, size: 256)
    let entries = concurrentMap(count: ranges.count, threads: threads) { block in
      ranges[block].filter(isHeld).map { index in
        let day = documents[index].isShort ? day(of: index) : 0
        return Entry(
          hash: hash(articles[index]) &+ UInt64(bitPattern: Int64(day)) &* 0x9e37_79b9_7f4a_7c15,
          article: Int32(index))
      }
    }.joined().sorted { ($0.hash, $0.article) < ($1.hash, $1.article) }
    let order = entries.map(\.article)
    var runs: [ArraySlice<Int32>] = []
    var start = 0
    for end in entries.indices.dropFirst() where entries[end].hash != entries[start].hash {
      if end - start > 1 { runs.append(order[start..<end]) }
      start = end
    }
    if entries.count - start > 1 { runs.append(order[start...]) }
    return runs
  }

  /// A number for the day of publication.
  private func day(of index: Int) -> Int {
    guard let day = articles[index].published?.day else { return -1 }
    return (day.year * 12 + day.month) * 31 + day.day
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    articles[left].title.utf8.elementsEqual(articles[right].title.utf8)
      && hasSameBody(left, right) && (!documents[left].isShort || isOneDay(left, right))
  }

  private func hasSameBody(_ left: Int, _ right: Int) -> Bool {
    articles[left].body.hasSameBytes(as: articles[right].body)
      && documents[left].language == documents[right].language
  }

  private func isOneDay(_ left: Int, _ right: Int) -> Bool { day(of: left) == day(of: right) }

  private func hasOneTitleAnOutlet(_ copies: [Int32]) -> Bool {
    var titles: [String: String] = [:]
    for copy in copies {
      let (outlet, title) = (articles[Int(copy)].source ?? "", articles[Int(copy)].title)
      if let known = titles[outlet], known != title { return false }
      titles[outlet] = title
    }
    return true
  }
}

extension String {
  fileprivate var textHash: UInt64 { Articles.textHash(utf8.span) }

  /// Whether both are written with the same bytes.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
