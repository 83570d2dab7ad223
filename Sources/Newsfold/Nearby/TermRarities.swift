package import Articles
import Foundation
import TextAnalysis
import Vectorization

/// In how many articles each term stands, kept between runs, and by that which terms of an article are
/// most telling: enough to find, without any vectors at hand, those that may tell the same event.
///
/// ```swift
/// let rarities = TermRarities(of: articles, threads: 2)
/// rarities.signatures(of: [article], threads: 1)[0]  // hashes of its twelve heaviest terms
/// ```
package struct TermRarities: Equatable, Sendable {
  /// Terms of a signature, at most.
  package static let signatureLength = 12
  /// Terms in fewer articles are not kept: they weigh as much as unknown ones.
  private static let leastCount: UInt32 = 2
  /// How much more a term counts for standing in the title.
  private static let titleFactor: UInt32 = 3

  /// Articles in each language.
  private var articleCounts: [String: Int] = [:]
  /// In how many of them each term stands, by the hash of language and stem.
  private var counts: [UInt64: UInt32] = [:]

  /// No rarities: what ships with the program decides.
  package init() {}

  /// The rarities in `articles`.
  ///
  /// Complexity: linear in the bytes of the texts.
  package init(of articles: [Article], threads: Int) {
    let corpus = TextAnalyzer(threads: threads).analyze(articles)
    for document in corpus.documents { articleCounts[document.language, default: 0] += 1 }
    for document in corpus.documents {
      for term in Self.terms(of: document) {
        counts[Self.hash(corpus.terms.stems[Int(term.term)], document.language), default: 0] += 1
      }
    }
    counts = counts.filter { $0.value >= Self.leastCount }
  }

  /// The hashes of the heaviest terms of each article, rising.
  ///
  /// Complexity: linear in the bytes of the texts.
  package func signatures(of articles: [Article], threads: Int) -> [[UInt64]] {
    let corpus = TextAnalyzer(threads: threads).analyze(articles)
    var backgrounds: [String: Background] = [:]
    for language in Set(corpus.documents.map(\.language)) {
      backgrounds[language] = Background(language: language, stems: corpus.terms.stems)
    }
    return corpus.documents.map { document in
      let background = backgrounds[document.language]
      let weighed = Self.terms(of: document).map { term in
        let stem = corpus.terms.stems[Int(term.term)]
        let hash = Self.hash(stem, document.language)
        let known =
          Double(counts[hash] ?? 1) + Double(background?.frequency(of: Int(term.term)) ?? 0)
        let all = Double((articleCounts[document.language] ?? 0) + (background?.articles ?? 0))
        let rarity = InverseDocumentFrequency.weight(ofFrequency: known, among: max(known, all))
        return (weight: (1 + logf(Float(term.count))) * rarity, hash: hash)
      }
      return weighed.sorted { ($1.weight, $0.hash) < ($0.weight, $1.hash) }
        .prefix(Self.signatureLength).map(\.hash).sorted()
    }
  }

  /// The distinct terms of a document, those of the title with more weight.
  private static func terms(of document: AnalyzedDocument) -> [TermCount] {
    var counts: [UInt32: UInt32] = [:]
    for term in document.title { counts[term.term, default: 0] += term.count * titleFactor }
    for term in document.body { counts[term.term, default: 0] += term.count }
    return counts.map { TermCount(term: $0.key, count: $0.value) }
  }

  private static func hash(_ stem: String, _ language: String) -> UInt64 {
    textHash("\(language) \(stem)".utf8.span)
  }

  /// What ships with the program for a language, looked up for the terms of a corpus.
  private struct Background {
    let articles: Int
    private let frequencies: [Double]

    init?(language: String, stems: [String]) {
      guard let table = try? BackgroundFrequencies.shipped(language: language) else { return nil }
      articles = table.documentCount
      frequencies = table.frequencies(ofSorted: stems)
    }

    func frequency(of term: Int) -> Double { frequencies[term] }
  }
}

extension TermRarities {
  /// The rarities as bytes: languages with their counts as a line of text, then hashes and counts in the
  /// order of the hashes, little-endian.
  package var encoded: [UInt8] {
    var bytes = Array(
      articleCounts.keys.sorted().map { "\($0)=\(articleCounts[$0] ?? 0)" }
        .joined(separator: " ").utf8)
    bytes.append(0x0a)
    bytes.reserveCapacity(bytes.count + counts.count * 12)
    for hash in counts.keys.sorted() {
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: hash >> (8 * shift))) }
      let count = counts[hash] ?? 0
      for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: count >> (8 * shift))) }
    }
    return bytes
  }

  /// The rarities that bytes stand for; nil where they are none.
  package init?(encoded bytes: [UInt8]) {
    guard let lineEnd = bytes.firstIndex(of: 0x0a), (bytes.count - lineEnd - 1) % 12 == 0 else {
      return nil
    }
    for entry in String(decoding: bytes[..<lineEnd], as: UTF8.self).split(separator: " ") {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let count = Int(parts[1]), count >= 0 else { return nil }
      articleCounts[String(parts[0])] = count
    }
    counts.reserveCapacity((bytes.count - lineEnd) / 12)
    for start in stride(from: lineEnd + 1, to: bytes.count, by: 12) {
      let hash = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
      counts[hash] = (0..<4).reduce(UInt32(0)) {
        $0 | UInt32(bytes[start + 8 + $1]) << (8 * UInt32($1))
      }
    }
  }
}
