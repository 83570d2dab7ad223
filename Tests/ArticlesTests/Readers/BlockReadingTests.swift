import TestSupport
import Testing

@testable import Articles

@Suite struct BlockReadingTests {
  /// Lines in which a cut at any byte hurts: escapes, characters of several bytes, both line breaks,
  /// blank and broken lines.
  private static let lines = [
    #"{"id": "1", "title": "F\u00e4hre \ud83d\udea2 \"x\" \\"}"#, "\r",
    #"{"id": "2", "title": "Fähre 🚢 한국어", "date": "no date"}"# + "\r", "",
    #"{"id": "3", "title": "broken"#, "[1]",
    #"{"id": "4", "title": "\u{2028}", "body": ""# + String(repeating: "long ", count: 60) + "\"}",
    " \t", #"{"id": "4", "title": "again"}"#, "\u{0}", #"{"title": "!?"}"#,
  ]

  private func collection(
    _ bytes: [UInt8], blockBytes: Int, threads: Int
  ) throws -> ArticleCollection {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: "a.jsonl")
    var reader = ArticleReader(threads: threads)
    reader.blockBytes = blockBytes
    var collection = try withExtendedLifetime(folder) { try reader.read([.path(file)]) }
    for index in collection.records.indices { collection.records[index].file = "" }
    for index in collection.skipped.indices { collection.skipped[index].file = "" }
    for index in collection.renamed.indices { collection.renamed[index].file = "" }
    for index in collection.unreadableDates.indices { collection.unreadableDates[index].file = "" }
    return collection
  }

  @Test(arguments: [true, false])
  func cutsAnywhereChangeNothing(endsWithABreak: Bool) throws {
    let bytes = Array((Self.lines.joined(separator: "\n") + (endsWithABreak ? "\n" : "")).utf8)
    let whole = try collection(bytes, blockBytes: 1 << 20, threads: 1)
    #expect(whole.records.map(\.line) == [1, 3, 7, 9])
    #expect(whole.skipped.map(\.line) == [5, 6, 10, 11])
    #expect(whole.unreadableDates.map(\.line) == [3])
    #expect(whole.renamed.count == 1)
    #expect(whole.articles.first?.title == "Fähre 🚢 \"x\" \\")
    for blockBytes in Array(1...40) + [64, 100, 333] {
      for threads in 1...3 {
        let cut = try collection(bytes, blockBytes: blockBytes, threads: threads)
        #expect(cut == whole, "\(blockBytes) \(threads)")
      }
    }
  }

  /// More than the sample by which the format is told, so that it is read as it comes.
  @Test(arguments: ["", "\u{feff}"])
  func contentLongerThanTheSample(mark: String) throws {
    let text = Self.lines.joined(separator: "\n") + "\n"
    let times = 3 * FormatDetector.sampleBytes / text.utf8.count
    let bytes = Array((mark + String(repeating: text, count: times)).utf8)
    let whole = try collection(bytes, blockBytes: 1 << 20, threads: 1)
    #expect(whole.records.count == 4 * times)
    #expect(whole.skipped.count == 4 * times)
    #expect(whole.records.last?.line == Self.lines.count * (times - 1) + 9)
    for blockBytes in [1, 1000, 4099] {
      #expect(try collection(bytes, blockBytes: blockBytes, threads: 2) == whole)
      for packing in Packing.allCases {
        let packed = packing.pack(bytes)
        #expect(try collection(packed, blockBytes: blockBytes, threads: 2) == whole)
        // What was read before the damage shows is given up with the rest.
        let cut = try collection(packed.dropLast(40), blockBytes: blockBytes, threads: 2)
        #expect(cut.records.isEmpty)
        #expect(cut.skipped.count == 1)
      }
    }
  }

  /// What the beginning alone says must be what the whole content says.
  @Test func theBeginningIsEnough() throws {
    var generator = SeededGenerator(seed: 33)
    let object = #"{"id": 1, "title": "a"}"#
    let blank = String(repeating: " ", count: FormatDetector.sampleBytes)
    var settled = 0
    for _ in 0..<60 {
      var parts = [[object, "\n\(object)", "{"].randomElement(using: &generator) ?? "", blank]
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let part = [object, "\n", "{", "[", "x", "\n\n", "}", "\u{1}"]
        let place = Int.random(in: 1...parts.count, using: &generator)
        parts.insert(part.randomElement(using: &generator) ?? "", at: place)
      }
      let name = ["a", "a.jsonl", "a.json"].randomElement(using: &generator) ?? ""
      let head = Array(parts.joined().utf8)
      let detector = FormatDetector(content: head, name: name, isWhole: false)
      guard case .success(.jsonLines)? = detector.formatWhateverFollows(isPatient: true) else {
        continue
      }
      settled += 1
      for rest in ["", "\n\(object)\n", "]", "<html>"] {
        let whole = FormatDetector(content: head + Array(rest.utf8), name: name)
        guard case .success(.jsonLines) = whole.format(isWalked: true) else {
          Issue.record("\(name): \(parts.map { $0.prefix(30) }) \(rest.prefix(30))")
          continue
        }
      }
    }
    #expect(settled > 5)
  }
}
