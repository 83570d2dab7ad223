/// A text as paragraphs of words, for editing.
struct Manuscript {
  /// A paragraph without line breaks is broken after so many words where a sentence ends.
  private static let longParagraph = 60

  var paragraphs: [[Substring]] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      var words: [Substring] = []
      for word in line.split(separator: " ") {
        words.append(word)
        if words.count >= Self.longParagraph, word.utf8.last == UInt8(ascii: ".") {
          paragraphs.append(words)
          words = []
        }
      }
      if !words.isEmpty { paragraphs.append(words) }
    }
  }

  var wordCount: Int { paragraphs.reduce(0) { $0 + $1.count } }

  var text: String {
    paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n")
  }

  /// Words that have a digit.
  var numberCount: Int {
    paragraphs.reduce(0) { $0 + $1.count { $0.utf8.contains(where: Self.isDigit) } }
  }

  /// Leaves the first `count` words.
  mutating func keep(_ count: Int) {
    var rest = max(0, count)
    for place in paragraphs.indices {
      paragraphs[place] = Array(paragraphs[place].prefix(rest))
      rest -= paragraphs[place].count
    }
    paragraphs.removeAll(where: \.isEmpty)
  }

  /// Takes one word in `interval` from `other`.
  mutating func changeWords(
    oneIn interval: Int, from other: Manuscript, using random: inout RandomNumbers
  ) {
    let others = other.paragraphs.flatMap(\.self)
    guard !others.isEmpty else { return }
    for place in paragraphs.indices {
      for word in paragraphs[place].indices where random.below(interval) == 0 {
        paragraphs[place][word] = others[random.below(others.count)]
      }
    }
  }

  /// Makes other numbers of all numbers.
  mutating func changeNumbers(using random: inout RandomNumbers) {
    for place in paragraphs.indices {
      for word in paragraphs[place].indices
      where paragraphs[place][word].utf8.contains(where: Self.isDigit) {
        let bytes = paragraphs[place][word].utf8.map { byte in
          guard Self.isDigit(byte) else { return byte }
          let digit = Int(byte - UInt8(ascii: "0"))
          return UInt8(ascii: "0") + UInt8((digit + 1 + random.below(9)) % 10)
        }
        paragraphs[place][word] = Substring(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
