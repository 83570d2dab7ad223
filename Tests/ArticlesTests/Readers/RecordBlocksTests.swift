import TestSupport
import Testing

@testable import Articles

/// Tables and JSON documents are read as they come: cuts anywhere change nothing.
@Suite struct RecordBlocksTests {
  private static let writtenTables = [
    "id,title,body\r\n1,\"Fe\"\"rry\",\"It\nran\"\r\n\r\n2,a,b,c\n3,\"open,\n4,\"x\"y,z\n5,é,漢\n\"6\"",
    "title\ttext\n\"a\nb\"\ty\n\"open\tz\n\"last\"\tw\n\tx\n", "title,body\r1,2\r\r3,4",
    "title;text",
    "title,text\n\n \n,\n\"\",\"\"\"\"\n\"",
  ]
  private static let writtenDocuments = [
    "[{\"title\": \"a\"},\n {\"title\": \"b\\\"]\"}, 12, \"x\", [{}], null]",
    "{\"status\": \"ok\", \"meta\": {\"data\": 1},\n\"articles\": [\n{\"title\": \"é\"},\n{\"body\": \"x\"}], \"more\": []}",
    "{\"title\": \"a\"}\n\n{\"title\": \"b\n{\"title\": \"c\"}}\n ]\n{\"title\": \"d\"}",
    "[{\"title\": \"a\"}, {\"title\"",
    "[1, 2, 3]", "[", "{\"title\": \"a\\\\\"} x", "",
  ]

  private func found<Cutter: RecordCutter>(
    _ bytes: [UInt8], by cutter: Cutter, blockBytes: Int, show: (Cutter.Record, [UInt8]) -> String
  ) -> [String] {
    var blocks = RecordBlocks(
      TricklingStream(bytes, step: 3), cutter: cutter, blockBytes: blockBytes)
    var block = RecordBlock<Cutter.Record>()
    var found: [String] = []
    while blocks.next(into: &block) { found += block.records.map { show($0, block.bytes) } }
    #expect(blocks.failure == nil)
    return found
  }

  private func show(_ row: DelimitedParser.Row, _ bytes: [UInt8]) -> String {
    let fields = row.fault == nil ? row.fields.map { $0.text(in: bytes) } : []
    return "\(row.line) \(row.fault?.name ?? "") \(fields)"
  }

  private func show(_ slice: RecordSlice, _ bytes: [UInt8]) -> String {
    "\(slice.line) \(slice.fault?.name ?? "") \(String(decoding: bytes[slice.range], as: UTF8.self))"
  }

  @Test(arguments: writtenTables, [7, 20, DelimitedParser.longestRow])
  func tables(text: String, longest: Int) {
    let bytes = Array(text.utf8)
    for separator in Array(",;\t".utf8) {
      let cutter = DelimitedCutter(separator: separator, longestRow: longest)
      let whole = found(bytes, by: cutter, blockBytes: 1 << 16, show: show)
      for blockBytes in 1...40 {
        #expect(found(bytes, by: cutter, blockBytes: blockBytes, show: show) == whole)
      }
    }
  }

  @Test(arguments: writtenDocuments, [5, 20, JSONSplitter.longestRecord])
  func documents(text: String, longest: Int) {
    let bytes = Array(text.utf8)
    let cutter = JSONSplitter(head: bytes.span, longestRecord: longest)
    let whole = found(bytes, by: cutter, blockBytes: 1 << 16, show: show)
    for blockBytes in 1...40 {
      #expect(found(bytes, by: cutter, blockBytes: blockBytes, show: show) == whole)
    }
    guard longest == JSONSplitter.longestRecord else { return }
    #expect(JSONSplitter.records(of: bytes).map { show($0, bytes) } == whole)
  }

  @Test func aRowThatIsTooLongCostsNoOther() {
    let text = "title,text\na,b\n" + String(repeating: "x", count: 60) + ",y\nc,d\n"
    let cutter = DelimitedCutter(separator: UInt8(ascii: ","), longestRow: 50)
    #expect(
      found(Array(text.utf8), by: cutter, blockBytes: 10, show: show) == [
        "2  [\"a\", \"b\"]", "3 tooLarge []", "4  [\"c\", \"d\"]",
      ])
  }

  /// More than the sample by which the format is told, so that it is read as it comes.
  @Test(arguments: [
    "a.csv", "a.json", "wrapped.json", "one-line.json", "objects.json",
  ])
  func contentLongerThanTheSample(name: String) throws {
    let count = 3000
    let objects = (0..<count).map {
      "{\"id\": \"n\($0)\", \"title\": \"Ferry\",\n\"body\": \"It ran\"}"
    }
    let flat = objects.map { $0.replacing("\n", with: "") }
    let text =
      switch name {
      case "a.csv":
        "id,title,body\n" + (0..<count).map { "n\($0),Ferry,\"It\nran\"\n" }.joined()
      case "a.json": "[" + objects.joined(separator: ",\n") + "]"
      case "wrapped.json":
        "{\"status\": 1,\n\"articles\": [" + objects.joined(separator: ",\n") + "]}"
      case "one-line.json": "{\"articles\": [" + flat.joined(separator: ", ") + "]}"
      default: objects.joined(separator: "\n")
      }
    let folder = try TemporaryFolder()
    for packing in [nil, Packing.gzip] {
      let bytes = packing?.pack(Array(text.utf8)) ?? Array(text.utf8)
      let file = try folder.write(bytes, to: name)
      for threads in 1...2 {
        var reader = ArticleReader(threads: threads)
        reader.blockBytes = 1 << 12
        let whole = try reader.read([.path(file)])
        #expect(whole.articles.map(\.id.rawValue) == (0..<count).map { "n\($0)" })
        #expect(whole.skipped.isEmpty)
        var streamed: [ArticleRecord] = []
        var batches = 0
        try reader.stream([.path(file)]) { batch in
          streamed += batch.records
          batches += 1
          return true
        }
        #expect(streamed == whole.records)
        #expect(name == "one-line.json" || batches > 10)
      }
    }
  }
}
