import TestSupport
import Testing

@testable import Articles

/// Sound documents, which mending must not change, and what is told of them.
@Suite struct XMLMendingTests {
  /// Notes what it is told, with runs of text put together.
  private struct Recorder: XMLEventHandler {
    var events: [String] = []
    private var run: [UInt8] = []

    mutating func start(_ element: XMLElement) {
      flush()
      let attributes = element.attributes.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
      events.append("<\(element.vocabulary) \(element.name) \(attributes) \(element.line)")
    }

    mutating func end() {
      flush()
      events.append(">")
    }

    mutating func text(_ bytes: [UInt8]) { run += bytes }

    private mutating func flush() {
      if !run.isEmpty { events.append(String(decoding: run, as: UTF8.self)) }
      run = []
    }
  }

  private func events(_ document: [UInt8]) -> (events: [String], fault: XMLMending.Fault?) {
    var recorder = Recorder()
    let fault = XMLEvents.read(document, by: &recorder)
    return (recorder.events, fault)
  }

  private func content(_ depth: Int, _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: return "Ferry &amp; tug\n &lt; é &#8217; &#x2014; 'a' \"b\""
      case 1: return "<![CDATA[<p>1 < 2 && ]] > é</p>]]>"
      case 2: return "<!-- note\n\n --><empty a='1 &gt; \"2\"' b=\"é &amp; 'x'\"/>"
      case 3 where depth < 5, 4 where depth < 5:
        let name = ["a", "dc:date", "b-c", "d.e_1"].randomElement(using: &generator) ?? "a"
        return "<\(name) x=\"1\">\(content(depth + 1, &generator))</\(name)\n>"
      default: return "text "
      }
    }.joined()
  }

  @Test func soundDocumentsAreToldAsTheyAre() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<400 {
      let document = Array(
        "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'>\(content(0, &generator))</rss>".utf8)
      let (mended, fault) = XMLMending.mended(document)
      let told = events(mended)
      let plain = events(document)
      #expect(fault == nil && told.fault == nil && plain.fault == nil)
      #expect(told.events == plain.events, "\(String(decoding: document, as: UTF8.self))")
    }
  }

  @Test func mendingAgainChangesNothing() {
    let text = "<rss><a b=c d='<'>Fish & chips<br>3 < 4</a><!-- -- --><?php ?> ]]> </wrong></rss>x"
    let once = XMLMending.mended(Array(text.utf8)).bytes
    #expect(XMLMending.mended(once).bytes == once)
    #expect(events(once).fault == nil)
  }

  /// What is dropped may stand between brackets that end a section without it.
  @Test func droppingEndsNoCharacterData() {
    for text in ["a]\u{1}]>b <i>c", "]]\u{1}>", "a\u{1}]]\u{1}\u{2}>]]\u{fffe}>", "a]\u{1}> b"] {
      let document = "<rss><title><![CDATA[\(text)]]></title><x/></rss>"
      let told = events(XMLMending.mended(Array(document.utf8)).bytes)
      let kept = text.filter { !["\u{1}", "\u{2}", "\u{fffe}"].contains($0) }
      #expect(told.fault == nil)
      #expect(told.events.dropFirst(2).first == kept)
      #expect(told.events.suffix(4).first == ">", "\(told.events)")
    }
  }

  @Test func linesStayBelowElementsThatAreTooDeep() {
    let deep = String(repeating: "<a\n>", count: 300)
    let told = events(XMLMending.mended(Array("<rss>\(deep)</rss\n><x/>\(deep)".utf8)).bytes)
    #expect(told.fault == nil)
    let close = String(repeating: "</a>", count: 300)
    let below = events(XMLMending.mended(Array("<rss>\(deep)\(close)<y/></rss>".utf8)).bytes)
    #expect(
      below.events.contains { $0.hasPrefix("<rss y") && $0.hasSuffix(" 301") },
      "\(below.events.suffix(3))")
  }

  @Test func linesStayWhereTheyWere() {
    let text = "<!DOCTYPE rss [\n<!ENTITY a\n'b'>\n]>\n<!--\n\n--><rss\na='1'\n><x/>\n<y/></rss>"
    let told = events(XMLMending.mended(Array(text.utf8)).bytes)
    #expect(
      told.events.contains { $0.hasPrefix("<rss y") && $0.hasSuffix(" 10") }, "\(told.events)")
  }
}
