import Articles
import TextAnalysis
import Vectorization

/// Picks the terms that set a story apart from the rest of the corpus.
///
/// A term's weight is its mean weight in the story's rows, times how much more of the story's reports
/// have it than of the others, times up to two for standing in the titles: so it has to be telling,
/// shared by the reports, and foreign to the rest. Names that stand side by side are shown as one.
struct KeywordPicker {
  /// How many keywords a story gets at most.
  static let mostKeywords = 8
  /// Terms looked at for each story: enough to lose some to names of several words.
  private static let candidateCount = 2 * mostKeywords

  private let terms: TermTable
  /// In how many rows of the corpus each column stands.
  private let documentFrequencies: [Int32]
  private let rowCount: Int

  /// A picker for a corpus.
  ///
  /// Complexity: linear in the matrix.
  init(terms: TermTable, matrix: SparseMatrix) {
    var frequencies: [Int32] = Array(repeating: 0, count: matrix.columnCount)
    for column in matrix.columnIndices { frequencies[Int(column)] += 1 }
    self.terms = terms
    documentFrequencies = frequencies
    rowCount = matrix.rowCount
  }

  /// The keywords of a story whose rows were added up, the most telling first.
  ///
  /// Complexity: linear in the rows' values and the beginnings of the first eight bodies.
  func keywords(_ sums: RowSums, documents: [AnalyzedDocument], bodies: [String]) -> [String] {
    var titleCounts: [UInt32: Int] = [:]
    for document in documents {
      for term in document.title { titleCounts[term.term, default: 0] += 1 }
    }
    var best: [(weight: Double, term: UInt32)] = []
    for column in sums.columns {
      let base = weight(of: column, in: sums)
      let least = best.count == Self.candidateCount ? best.last?.weight ?? 0 : 0
      // Titles can double a weight: most terms are out before theirs are looked up.
      guard base > 0, 2 * base >= least else { continue }
      let titleCount = Double(titleCounts[column] ?? 0)
      let weight = base * (1 + titleCount / Double(sums.rowCount))
      if best.count == Self.candidateCount, let last = best.last,
        (-weight, column) > (-last.weight, last.term)
      {
        continue
      }
      guard Self.isReadable(terms.surfaces[Int(column)]) else { continue }
      let place =
        best.firstIndex { (-weight, column) < (-$0.weight, $0.term) } ?? best.endIndex
      best.insert((weight, column), at: place)
      if best.count > Self.candidateCount { best.removeLast() }
    }
    let surfaces = best.map { terms.surfaces[Int($0.term)] }
    return named(surfaces, in: bodies)
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
    let smallLetters = surface.utf8.count { (0x61...0x7a).contains($0) }
    if smallLetters == 2, surface.utf8.count == 2 { return false }
    let asciiLetters = surface.utf8.count { (0x61...0x7a).contains($0 | 0x20) }
    if asciiLetters > 1 { return true }
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

  /// The first words, with names of several words joined and nothing said twice.
  private func named(_ surfaces: [String], in bodies: [String]) -> [String] {
    let names = NamePhrases(words: surfaces, bodies: bodies)
    var keywords: [String] = []
    var said: [String] = []
    for place in surfaces.indices where keywords.count < Self.mostKeywords {
      let phrase = names.phrase(around: place)
      let words = phrase.map { surfaces[$0] }
      let keyword = words.joined(separator: " ")
      let folded = keyword.lowercased()
      // A name is said once, where its most telling word stands.
      guard phrase.min() == place, !said.contains(where: { Self.sayTheSame($0, folded) }) else {
        continue
      }
      said.append(folded)
      keywords.append(keyword)
    }
    return keywords
  }
}
