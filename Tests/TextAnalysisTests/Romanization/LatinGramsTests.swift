import Articles
import Testing

@testable import TextAnalysis

@Suite("Latin four-grams")
struct LatinGramsTests {
  private func counts(_ title: String, _ body: String = "") -> [UInt32: UInt32] {
    var reader = LatinGrams()
    let counts = reader.counts(of: Article(id: ArticleID("a"), title: title, body: body))
    #expect(Set(counts.map(\.gram)).count == counts.count)
    #expect(counts.allSatisfy { Int($0.gram) < LatinGrams.gramCount && $0.count > 0 })
    return Dictionary(counts.map { ($0.gram, $0.count) }) { first, _ in first }
  }

  /// The grams of a text that is spelt already, by plain string operations.
  private func oracle(_ text: String) -> [UInt32: UInt32] {
    let letters = Array(" abcdefghijklmnopqrstuvwxyz0123456789")
    let numbers = text.map { UInt32(letters.firstIndex(of: $0) ?? 0) }
    var counts: [UInt32: UInt32] = [:]
    for start in numbers.indices.dropLast(3) {
      counts[numbers[start...(start + 3)].reduce(0) { $0 * 37 + $1 }, default: 0] += 1
    }
    return counts
  }

  @Test func agreesWithTheOracle() {
    #expect(counts("Ferry aground, 214 safe") == oracle(" ferry aground 214 safe "))
    #expect(counts("Паром", "на мели") == oracle(" parom na meli "))
    #expect(counts("Banana banana") == oracle(" banana banana "))
    #expect(counts("", "").isEmpty && counts("!").isEmpty)
    #expect(counts("to") == oracle(" to "))
  }

  @Test func onlyTheBeginningOfABodyCounts() {
    let lead = String(repeating: "lead ", count: 200)
    #expect(counts("Title", lead) == counts("Title", lead + "and what follows"))
  }
}
