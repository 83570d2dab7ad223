import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void, indentation: Int? = nil) -> String {
    var writer = JSONWriter(indentation: indentation)
    write(&writer)
    return String(decoding: writer.buffer.bytes, as: UTF8.self)
  }

  @Test func everyStringReadsBack() throws {
    let awkward: [Unicode.Scalar] = [
      "\"", "\\", "/", "\0", "\u{1b}", "\u{7f}", "\u{85}", "\u{9b}", "\u{2028}", "\u{301}", "漢",
      "🚢",
      "a", " ", "\n", "\r", "\t", "\u{10ffff}", "\u{ffff}",
    ]
    var generator = SeededGenerator(seed: 1)
    for length in 0..<200 {
      var text = String.UnicodeScalarView()
      for _ in 0..<length {
        text.append(awkward[Int.random(in: awkward.indices, using: &generator)])
      }
      let json = written { $0.string(String(text)) }
      let read = try JSONDecoder().decode(String.self, from: Data(json.utf8))
      #expect(Array(read.unicodeScalars) == Array(text))
      #expect(!json.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func numbersReadBackOrAreNull() throws {
    for value in [0, 1, -0.5, 1e-30, 0.1, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
      as [Float]
    {
      let json = written { $0.number(value) }
      #expect(try JSONDecoder().decode(Float.self, from: Data(json.utf8)) == value)
    }
    #expect(written { $0.number(Double.nan) } == "null")
    #expect(written { $0.number(-Float.infinity) } == "null")
  }

  @Test func nestsWithAndWithoutLines() {
    func write(_ writer: inout JSONWriter) {
      writer.object { writer in
        writer.member("a", ["x", "y"])
        writer.member("b") { $0.object { _ in } }
        writer.member("c", nil as String?)
        writer.member("d") { $0.array([] as [Int]) { $0.number(Double($1)) } }
      }
    }
    #expect(written(write) == #"{"a":["x","y"],"b":{},"c":null,"d":[]}"#)
    #expect(
      written(write, indentation: 2) == """
        {
          "a": [
            "x",
            "y"
          ],
          "b": {},
          "c": null,
          "d": []
        }
        """)
  }
}
