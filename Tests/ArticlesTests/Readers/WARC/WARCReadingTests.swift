import TestSupport
import Testing

@testable import Articles

@Suite struct WARCReadingTests {
  private static let info = WebArchive.record(
    "warcinfo", contentType: "application/warc-fields", Array("software: test\r\n".utf8))
  private static let first = WebArchive.response(
    "https://www.harbour.example/2025/03/04/ferry", "Ferry runs aground off Port Illyan")
  private static let second = WebArchive.response(
    "<https://polaris.example/a>", "Passengers rescued near Port Illyan")

  private static let records: [[UInt8]] = [
    info, first,
    WebArchive.record(
      "request", uri: "https://polaris.example/a", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
    second,
    WebArchive.record("response", WebArchive.http(Array("gone".utf8), status: 404)),
    WebArchive.record("response", WebArchive.http([1, 2, 3], type: "image/png")),
    WebArchive.record("metadata", contentType: "text/plain", Array("a: b".utf8)),
  ]

  @Test func pagesBecomeArticles() throws {
    let plain = Self.records.flatMap(\.self)
    let packed = Self.records.flatMap { Packing.gzip.pack($0) }
    for bytes in [plain, packed, Packing.zstd.pack(plain)] {
      for threads in 1...3 {
        let collection = try read(bytes, name: "a.warc", threads: threads)
        #expect(collection.skipped.isEmpty)
        #expect(
          collection.articles.map(\.title) == [
            "Ferry runs aground off Port Illyan", "Passengers rescued near Port Illyan",
          ])
        let article = try #require(collection.articles.first)
        #expect(article.url == "https://www.harbour.example/2025/03/04/ferry")
        #expect(article.id == .derived(from: "https://www.harbour.example/2025/03/04/ferry"))
        #expect(article.source == "harbour.example")
        #expect(article.published == .day(year: 2025, month: 3, day: 4))
        #expect(article.body.contains("Mira Tollen"))
        // When a page was fetched is not when it was published.
        #expect(collection.articles.last?.published == nil)
        #expect(collection.articles.last?.url == "https://polaris.example/a")
        #expect(
          collection.tally.passedOver == [
            "warcinfo record": 1, "request record": 1, "metadata record": 1,
            "HTTP status other than 200": 1, "response other than HTML": 1,
          ])
        #expect(collection.tally.formats["warc"]?.files == 1)
        #expect(collection.tally.formats["warc"]?.articles == 2)
      }
    }
  }

  @Test func encodings() throws {
    let page = Array(WebArchive.page("Ferry runs aground").utf8)
    let chunked = stride(from: 0, to: page.count, by: 100).flatMap { start -> [UInt8] in
      let chunk = page[start..<min(page.count, start + 100)]
      return Array("\(String(chunk.count, radix: 16));x=y\r\n".utf8) + chunk + [0x0d, 0x0a]
    }
    let end = Array("0\r\n\r\n".utf8)
    let packed = Packing.gzip.pack(page)
    // Between gzip's header of ten bytes and its sums of eight is bare deflate.
    let deflated = Array(packed[10..<packed.count - 8])
    let bodies: [([UInt8], [String])] = [
      (page, []), (chunked + end, ["Transfer-Encoding: chunked"]),
      (chunked, ["Transfer-Encoding: chunked"]), (page, ["Transfer-Encoding: chunked"]),
      (packed, ["Content-Encoding: gzip"]), (page, ["Content-Encoding: gzip"]),
      (Array(packed.dropLast(20)), ["Content-Encoding: x-gzip"]),
      (deflated, ["content-encoding:deflate"]), (page, ["Content-Encoding: br"]),
      (Packing.gzip.pack(packed), ["Content-Encoding: gzip, gzip"]),
      (BrotliPage.packed, ["Content-Encoding: br"]),
      (BrotliPage.stored(page), ["Content-Encoding: br"]),
      (Packing.gzip.pack(BrotliPage.packed), ["Content-Encoding: br, gzip"]),
      // What a body that was cut short holds is kept.
      (Array(BrotliPage.packed.dropLast(20)), ["Content-Encoding: br"]),
      (Packing.zstd.pack(page), ["Content-Encoding: zstd"]),
    ]
    for (body, fields) in bodies {
      let record = WebArchive.record("response", WebArchive.http(body, more: fields))
      let collection = try read(record)
      #expect(collection.articles.map(\.title) == ["Ferry runs aground"], "\(fields)")
    }
    let unknown = WebArchive.record(
      "response", WebArchive.http([1, 2, 3], more: ["Content-Encoding: compress"]))
    #expect(try read(unknown).skipped.map(\.reason) == [.unknownEncoding(name: "compress")])
    let damaged = WebArchive.record(
      "response", WebArchive.http([0xff, 0xff, 0xff, 0xff], more: ["Content-Encoding: br"]))
    #expect(try read(damaged).skipped.map(\.reason.name) == ["corruptCompression"])
    let cyrillic = Array("<html><body><p>".utf8) + [0xcf, 0xee, 0xf0, 0xf2] + Array("</p>".utf8)
    let coded = WebArchive.record(
      "response", WebArchive.http(cyrillic, type: "text/html; charset=\"windows-1251\""))
    #expect(try read(coded).articles.map(\.body) == ["Порт"])
  }

  /// As everywhere on the web, the server is believed before the page, and UTF-8 before both.
  @Test func theServersCharacterSetHolds() throws {
    let head = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>"
    let cyrillic = Array(head.utf8) + [0xcf, 0xee, 0xf0, 0xf2] + Array("</p>".utf8)
    let unicode = Array((head + "Порт</p>").utf8)
    for page in [cyrillic, unicode] {
      let record = WebArchive.record(
        "response", WebArchive.http(page, type: "text/html; charset=windows-1251"))
      #expect(try read(record).articles.map(\.body) == ["Порт"])
    }
  }

  @Test func resources() throws {
    let uri = "https://polaris.example/2025/03/04/ferry"
    let page = Array(WebArchive.page("Ferry runs aground").utf8)
    let cyrillic = Array("<html><body><p>".utf8) + [0xcf, 0xee, 0xf0, 0xf2] + Array("</p>".utf8)
    let records = [
      WebArchive.record("resource", uri: uri, contentType: "text/html", page),
      WebArchive.record("resource", contentType: "text/html; charset=windows-1251", cyrillic),
      WebArchive.record("resource", contentType: "image/png", [1, 2, 3]), Self.first,
    ]
    let collection = try read(records.flatMap(\.self), name: "a.warc")
    #expect(collection.skipped.isEmpty)
    #expect(collection.articles.map(\.title).first == "Ferry runs aground")
    #expect(collection.articles.first?.url == uri)
    #expect(collection.articles.first?.published == .day(year: 2025, month: 3, day: 4))
    #expect(collection.articles.dropFirst().first?.body == "Порт")
    #expect(collection.records.count == 3)
    #expect(collection.tally.passedOver == ["resource other than HTML": 1])
  }

  @Test func brokenRecords() throws {
    let broken =
      Array("WARC/1.0\r\nWARC-Type: response\r\n\r\nrubbish\n\nmore".utf8) + [0x0d, 0x0a]
    let noHTTP = WebArchive.record("response", Array("rubbish".utf8))
    let parts = [Self.first, broken, Self.second, noHTTP, Self.first]
    let collection = try read(parts.flatMap(\.self), name: "a.warc")
    #expect(collection.records.count == 3)
    let places = [parts[0].count, parts[..<3].reduce(0) { $0 + $1.count }]
    #expect(collection.skipped.map(\.byteOffset) == places)
    #expect(
      collection.skipped.map(\.reason.name) == ["brokenArchiveRecord", "brokenArchiveRecord"])
    #expect(
      collection.skipped[0].description.hasSuffix(
        "a.warc: broken WARC record: its header has no Content-Length, at byte \(places[0])"))
  }

  @Test func aCutFileKeepsWhatIsWhole() throws {
    let bytes = Self.first + Self.second
    for count in stride(from: Self.first.count, to: bytes.count - 5, by: 37) {
      let collection = try read(Array(bytes[..<count]))
      #expect(collection.records.count == 1)
      if count > Self.first.count {
        #expect(collection.skipped.map(\.byteOffset) == [Self.first.count])
      }
    }
    let packed = Packing.gzip.pack(Self.first) + Packing.gzip.pack(Self.second)
    let cut = try read(Array(packed.dropLast(50)))
    #expect(cut.records.count == 1)
    #expect(cut.skipped.map(\.reason.name) == ["corruptCompression"])
  }

  /// A film is no page that is too long.
  @Test func whatIsLong() throws {
    let body = [UInt8](repeating: 0x61, count: FileReader.pageBytes)
    let film = WebArchive.record("response", WebArchive.http(body, type: "video/mp4"))
    let absent = WebArchive.record("response", WebArchive.http(body, status: 404))
    for (record, reason) in [
      (film, "response other than HTML"), (absent, "HTTP status other than 200"),
    ] {
      let collection = ArticleReader(threads: 1).read(record + Self.second, named: "a.warc")
      #expect(collection.skipped.isEmpty)
      #expect(collection.tally.passedOver == [reason: 1])
      #expect(collection.records.count == 1)
    }
    let page = WebArchive.record("response", WebArchive.http(body))
    let resource = WebArchive.record("resource", contentType: "text/html", body + [0x61])
    for record in [page, resource] {
      let collection = ArticleReader(threads: 1).read(
        Self.first + record + Self.second, named: "a.warc")
      #expect(collection.skipped.map(\.reason) == [.tooLarge(limitBytes: FileReader.pageBytes)])
      #expect(collection.skipped.map(\.byteOffset) == [Self.first.count])
      #expect(collection.records.count == 2)
    }
    let cut = ArticleReader(threads: 1).read(Array(film.dropLast(body.count / 2)), named: "a.warc")
    #expect(cut.skipped.map(\.reason.name) == ["brokenArchiveRecord"])
  }

  /// The header is judged by its beginning; the page is still read whole.
  @Test func aPageLongerThanAHeader() throws {
    let filler = String(repeating: "<!-- nothing to see -->", count: 20_000)
    #expect(filler.utf8.count > HTTPResponse.longestHead)
    let page = Array((filler + WebArchive.page("Ferry runs aground")).utf8)
    let bytes = WebArchive.record("response", WebArchive.http(page)) + Self.second
    let collection = ArticleReader(threads: 1).read(bytes, named: "a.warc")
    #expect(
      collection.articles.map(\.title) == [
        "Ferry runs aground", "Passengers rescued near Port Illyan",
      ])
  }

  @Test func lengthsThatLie() throws {
    for length in [0, 5, 100_000, Int.max] {
      let lying = WebArchive.record("response", length: length, WebArchive.http([]))
      let collection = try read(lying + Self.second, name: "a.warc")
      #expect(collection.records.count + collection.skipped.count > 0)
    }
  }

  @Test func mutations() throws {
    var generator = SeededGenerator(seed: 72)
    let bytes = Self.records.flatMap(\.self)
    for round in 0..<120 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<damaged.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: damaged[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: damaged.remove(at: index)
        case 2: damaged.insert(contentsOf: damaged[index...].prefix(90), at: index)
        default: damaged.insert(Array("\r\n: 9".utf8)[round % 5], at: index)
        }
      }
      if round.isMultiple(of: 5) { damaged = Packing.gzip.pack(damaged) }
      let collection = try read(damaged, name: "a.warc", threads: 1 + round % 2)
      #expect(collection.records.count <= 8)
      for skipped in collection.skipped { #expect(!skipped.description.isEmpty) }
    }
  }

  @Test func chunksAreJoined() {
    var generator = SeededGenerator(seed: 73)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<60, using: &generator)
      let alphabet = Array("0123456789abcdef\r\n; x".utf8)
      let body = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      #expect((HTTPBody.joinedChunks(body) ?? []).count <= count)
      let chunk = Array("\(String(count + 1, radix: 16))\r\n".utf8) + body + [0x78]
      #expect(HTTPBody.joinedChunks(chunk + Array("\r\n0\r\n\r\n".utf8)) == body + [0x78])
    }
  }
}
