import Articles
import TextAnalysis
import Vectorization

/// Picks the terms that set a story apart from the rest of the corpus.
///
/// A term's weight is its mean weight in the story's rows, times how much more of the story's reports
/// have it than of the others, times up to two for standing in the titles: so it has to be telling,
/// shared by the reports, and foreign to the rest. Words of one name are shown as one, and names come
/// before other words: who and where, then what.
struct KeywordPicker {
  /// How many keywords a story gets at most.
  static let mostKeywords = 8
  /// Terms looked at for each story: enough to lose some to names of several words.
  private static let candidateCount = 2 * mostKeywords
  /// More than what rounding can add to a bound.
  private static let slack = 1 + 1e-9

  private let terms: TermTable
  /// In how many rows of the corpus each column stands.
  private let documentFrequencies: [UInt32]
  private let rowCount: Int
  /// Whether the corpus is in several languages: the usual form of a term may be another language's.
  private let isMixed: Bool

  /// A picker for the corpus of `rows`, in one language or several.
  init(terms: TermTable, rows: MatrixRows, isMixed: Bool = false) {
    self.terms = terms
    self.isMixed = isMixed
    documentFrequencies = rows.documentFrequencies
    rowCount = rows.rowCount
  }

  /// The keywords of a story whose rows and titles were added up: names, then other words, each the most
  /// telling first.
  ///
  /// Complexity: linear in the rows' values and the beginnings of the first eight of `articles`.
  ///
  /// - Parameters:
  ///   - sums: The story's rows.
  ///   - titles: The terms of its titles.
  ///   - articles: Some of its reports, in one language.
  /// - Returns: The keywords.
  func keywords(_ sums: RowSums, _ titles: TitleCounts, articles: [Article]) -> [String] {
    var best = Candidates()
    let size = Double(sums.rowCount)
    // The terms of titles first: most of the best are among them, and all others are soon out.
    for term in titles.terms where sums.count(term) > 0 {
      let base = weight(of: term, in: sums)
      guard base > 0 else { continue }
      offer(base * (1 + Double(titles[term]) / size), term, to: &best)
    }
    // Times this, a sum is its term's weight if no other report of the corpus has it.
    let boundFactor = Self.slack / (size * size)
    for column in sums.columns {
      let bound = sums.sum(column) * Double(sums.count(column)) * boundFactor
      guard bound >= best.least, titles[column] == 0 else { continue }
      let base = weight(of: column, in: sums)
      if base > 0 { offer(base, column, to: &best) }
    }
    let surfaces = best.terms.map { terms.surfaces[Int($0.term)] }
    let written = isMixed ? Self.written(surfaces, in: articles) : surfaces
    return named(written, in: articles.map(\.body))
  }

  /// Those of the words that the titles or beginnings of some articles have, whatever their case.
  private static func written(_ words: [String], in articles: [Article]) -> [String] {
    let texts = articles.map { article in
      article.title.lowercased() + "\n"
        + String(decoding: article.body.utf8.prefix(NamePhrases.bytesOfBody), as: UTF8.self)
        .lowercased()
    }
    return words.filter { word in
      let folded = word.lowercased()
      return texts.contains { $0.utf8.firstRange(of: folded.utf8) != nil }
    }
  }

  /// The terms of greatest weight among those looked at so far, ties to the lower one.
  private struct Candidates {
    /// By falling weight.
    var terms: [(weight: Double, term: UInt32)] = []
    /// What a weight must reach; 0 as long as there is room.
    var least = 0.0
  }

  private func offer(_ weight: Double, _ term: UInt32, to best: inout Candidates) {
    if best.terms.count == Self.candidateCount, let last = best.terms.last,
      (-weight, term) > (-last.weight, last.term)
    {
      return
    }
    guard Self.isReadable(terms.surfaces[Int(term)]) else { return }
    let place =
      best.terms.firstIndex { (-weight, term) < (-$0.weight, $0.term) } ?? best.terms.endIndex
    best.terms.insert((weight, term), at: place)
    if best.terms.count > Self.candidateCount { best.terms.removeLast() }
    if best.terms.count == Self.candidateCount, let last = best.terms.last {
      best.least = last.weight
    }
  }

  /// The weight of a term but for the titles.
  private func weight(of column: UInt32, in sums: RowSums) -> Double {
    let size = Double(sums.rowCount)
    let count = sums.count(column)
    let others = rowCount - sums.rowCount
    let otherShare =
      others > 0 ? Double(Int(documentFrequencies[Int(column)]) - count) / Double(others) : 0
    return sums.sum(column) / size * (Double(count) / size - otherShare)
  }

  /// Whether a written form says something by itself: it has a letter, and is neither a single letter
  /// of an alphabet nor a particle such as the "al" of "al-Sharaa": two small ones.
  static func isReadable(_ surface: String) -> Bool {
    let bytes = surface.utf8.span
    var (letters, smallLetters) = (0, 0)
    for place in bytes.indices {
      letters += (0x61...0x7a).contains(bytes[place] | 0x20) ? 1 : 0
      smallLetters += (0x61...0x7a).contains(bytes[place]) ? 1 : 0
      if letters == 2, bytes.count > 2 { return true }
    }
    if smallLetters == 2, bytes.count == 2 { return false }
    if letters > 1 { return true }
    if bytes.count == surface.unicodeScalars.count { return letters == 1 && bytes.count > 1 }
    let scalars = surface.unicodeScalars
    guard scalars.contains(where: \.properties.isAlphabetic) else { return false }
    return scalars.count > 1 || scalars.contains(where: \.properties.isIdeographic)
  }

  /// Whether two keywords, in small letters, are one word but for its ending: "russia", "russian".
  static func sayTheSame(_ left: String, _ right: String) -> Bool {
    let (shorter, longer) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    let more = longer.utf8.count - shorter.utf8.count
    return more == 0
      ? left == right : shorter.utf8.count >= 5 && more <= 2 && longer.hasPrefix(shorter)
  }

  /// The first words, with names of several words joined and before the others, and nothing said twice.
  private func named(_ surfaces: [String], in bodies: [String]) -> [String] {
    let names = NamePhrases(words: surfaces, bodies: bodies)
    var (ofNames, ofOthers): ([String], [String]) = ([], [])
    var said: [String] = []
    for place in surfaces.indices where said.count < Self.mostKeywords {
      let phrase = names.phrase(around: place)
      // A name is said once, where its most telling word stands.
      guard phrase.min() == place else { continue }
      let keyword = phrase.map { surfaces[$0] }.joined(separator: " ")
      let folded = keyword.lowercased()
      guard !said.contains(where: { Self.sayTheSame($0, folded) }) else { continue }
      said.append(folded)
      if names.isName(phrase) { ofNames.append(keyword) } else { ofOthers.append(keyword) }
    }
    return ofNames + ofOthers
  }
}
