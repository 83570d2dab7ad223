import Foundation
import TestSupport
import Testing

@testable import Clustering

@Suite("Contrast of terms")
struct TermContrastTests {
  /// The counts of articles that have these terms.
  private func counts(_ articles: [[UInt32]]) -> TermCounts {
    articles.reduce(TermCounts()) { TermCounts(joining: $0, TermCounts($1[...])) }
  }

  private func contrast(_ a: [[UInt32]], _ b: [[UInt32]]) -> TermContrast {
    TermContrast(counts(a), ofArticles: a.count, counts(b), ofArticles: b.count)
  }

  /// The share of the uncertainty about the group that goes when it is known whether an article has
  /// the term: by entropies, where the other side goes by divergences.
  private func share(_ inA: Int, of countA: Int, _ inB: Int, of countB: Int) -> Double {
    func entropy(_ shares: Double...) -> Double {
      let sum = shares.reduce(0, +)
      return shares.reduce(0) { $0 - ($1 > 0 ? $1 / sum * log($1 / sum) : 0) }
    }
    // Half an article with the term and half without, without making a group any larger.
    let (sizeA, sizeB) = (Double(countA), Double(countB))
    let withA = sizeA * (Double(inA) + 0.5) / (sizeA + 1)
    let withB = sizeB * (Double(inB) + 0.5) / (sizeB + 1)
    let all = sizeA + sizeB
    let with = withA + withB
    let known =
      with / all * entropy(withA, withB)
      + (all - with) / all * entropy(sizeA - withA, sizeB - withB)
    return 1 - known / entropy(sizeA, sizeB)
  }

  @Test(
    "a name that all of one group have and none of the other tells them apart, the more the larger")
  func names() {
    let sizes = [1, 2, 4, 8, 16]
    let found = sizes.map { size in
      contrast(
        Array(repeating: [1, 7], count: size), Array(repeating: [2, 7], count: size))
    }
    #expect(found.map(\.less) == found.map(\.more))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.less < $1.less })
    #expect(found[0].less < 0.2 && found[4].less > 0.8)
  }

  @Test("groups with the same terms are not told apart")
  func same() {
    let group: [[UInt32]] = [[1, 2], [2, 3], [1, 2, 3]]
    #expect(contrast(group, group).more == 0)
    #expect(contrast([[]], [[]]).more == 0)
    #expect(TermContrast().more == 0)
  }

  @Test("a term of its own in one group alone tells from one side only")
  func oneSide() {
    let found = contrast(
      Array(repeating: [1, 2], count: 6), Array(repeating: [1], count: 6))
    #expect(found.less == 0)
    #expect(found.more > 0.5)
  }

  @Test(
    "it is the best term's share of the uncertainty, whichever group comes first", arguments: 0..<60
  )
  func oracle(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func group() -> [[UInt32]] {
      let chances = (0..<UInt32(9)).map { _ in Double.random(in: 0...1, using: &generator) }
      return (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        (0..<UInt32(9)).filter { Double.random(in: 0...1, using: &generator) < chances[Int($0)] }
      }
    }
    let (a, b) = (group(), group())
    var best = [0.0, 0.0]
    for term in 0..<UInt32(9) {
      let (inA, inB) = (a.count { $0.contains(term) }, b.count { $0.contains(term) })
      let (rateA, rateB) = (inA * b.count, inB * a.count)
      guard rateA != rateB else { continue }
      let side = rateA > rateB ? 0 : 1
      best[side] = max(best[side], share(inA, of: a.count, inB, of: b.count))
    }
    let (found, turned) = (contrast(a, b), contrast(b, a))
    #expect(abs(Double(found.less) - (best.min() ?? 0)) < 1e-6)
    #expect(abs(Double(found.more) - (best.max() ?? 0)) < 1e-6)
    #expect(found.less == turned.less && found.more == turned.more)
  }

  @Test("counts are those of all articles", arguments: 0..<20)
  func joining(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let articles = (0..<12).map { _ in
      (0..<UInt32(40)).filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
    }
    let expected = Dictionary(grouping: articles.joined()) { $0 }.mapValues { Int32($0.count) }
    let found = counts(articles)
    #expect(found.terms == expected.keys.sorted())
    #expect(found.counts == found.terms.map { expected[$0] ?? 0 })
  }

  @Test("the terms of most articles are held, of equal ones the lower")
  func limit() {
    let limit = UInt32(TermCounts.limit)
    let common = (0..<UInt32(20)).map { $0 * 100 }
    let one = common + (5000..<5000 + limit)
    let other = common + (9000..<9000 + limit)
    let found = counts([one, other])
    #expect(found.terms.count == TermCounts.limit)
    #expect(found.terms == common + (5000..<5000 + limit - 20))
    #expect(
      found.counts == Array(repeating: 2, count: 20) + Array(repeating: 1, count: Int(limit) - 20))
  }

  @Test("an article is about its heaviest terms")
  func articleTerms() {
    let terms = ArticleTerms([[3, 9], [], Array(0..<30)])
    #expect(Array(terms[0]) == [3, 9])
    #expect(Array(terms[1]) == [])
    #expect(Array(terms[2]) == Array(0..<UInt32(ArticleTerms.length)))
    #expect(Array(ArticleTerms(count: 2)[1]) == [])
  }
}
