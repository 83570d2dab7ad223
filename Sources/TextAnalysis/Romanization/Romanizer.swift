/// Writes texts of any script as words of a–z and 0–9, so that names can be compared across
/// languages: "Łódź" as "lodz", "Путин" as "putin".
///
/// ```swift
/// var romanizer = Romanizer()
/// var text: [UInt8] = []
/// romanizer.append("Путин, 19:07!".utf8.span, limit: .max, to: &text)  // "putin 1907 "
/// ```
///
/// Words are runs of letters; digits are a word of their own, without what parts their groups. Source
/// of the transliteration: ICU's rules "Any-Latin" and "Latin-ASCII"
/// (<https://unicode-org.github.io/icu/userguide/transforms/general/>), where Chinese characters are
/// written as pinyin and scripts without vowels stay without.
struct Romanizer {
  /// A longer run of letters is parted, as text is that knows no spaces.
  private static let longestWord = 96
  /// Words that are remembered at most.
  private static let mostKnown = 1 << 17

  private let table = ScalarTable.shared
  private let transliterator = Transliterator()
  /// How words with other than ASCII letters are written.
  private var known: [[UInt8]: [UInt8]] = [:]
  private var word: [UInt8] = []

  /// Appends the words of the first `limit` bytes of `text`, valid UTF-8, each with a space after it.
  ///
  /// Complexity: linear in the bytes, and some microseconds for each distinct word beyond ASCII.
  mutating func append(_ text: Span<UInt8>, limit: Int, to result: inout [UInt8]) {
    var index = 0
    while index < min(limit, text.count) {
      let scalar = text.scalar(at: index)
      switch table.scalarClass(scalar.value) {
      case .letter, .ideograph, .mark:
        index = appendWord(text, from: index, to: &result)
      case .digit:
        index = appendNumber(text, from: index, to: &result)
      default:
        index += scalar.length
      }
    }
  }

  /// Appends the word that begins at `start`, and returns where it ends.
  private mutating func appendWord(
    _ text: Span<UInt8>, from start: Int, to result: inout [UInt8]
  ) -> Int {
    word.removeAll(keepingCapacity: true)
    var isASCII = true
    var index = start
    scan: while index < text.count {
      let scalar = text.scalar(at: index)
      switch table.scalarClass(scalar.value) {
      case .letter, .ideograph, .mark:
        guard word.count + scalar.length <= Self.longestWord else { break scan }
        isASCII = isASCII && scalar.length == 1
        for offset in 0..<scalar.length { word.append(text[index + offset]) }
      case .ignorable:
        break
      default:
        break scan
      }
      index += scalar.length
    }
    if isASCII {
      for byte in word { result.append(byte | 0x20) }
    } else {
      result += romanized(word)
    }
    if result.last ?? 0x20 != 0x20 { result.append(0x20) }
    return index
  }

  private mutating func romanized(_ word: [UInt8]) -> [UInt8] {
    if let known = known[word] { return known }
    let letters = transliterator.transliterated(word).filter { 0x61...0x7A ~= $0 }
    if known.count == Self.mostKnown { known.removeAll() }
    known[word] = letters
    return letters
  }

  /// Appends the digits of the number that begins at `start`, and returns where it ends.
  private func appendNumber(
    _ text: Span<UInt8>, from start: Int, to result: inout [UInt8]
  ) -> Int {
    var index = start
    while index < text.count {
      let scalar = text.scalar(at: index)
      if let digit = digit(scalar.value) {
        result.append(0x30 + digit)
      } else {
        let next = index + scalar.length
        guard NumberSpelling.isSeparator(scalar.value), next < text.count,
          digit(text.scalar(at: next).value) != nil
        else { break }
      }
      index += scalar.length
    }
    if result.last ?? 0x20 != 0x20 { result.append(0x20) }
    return max(index, start + text.scalar(at: start).length)
  }

  /// The digit that the scalar `value` is, in any script.
  private func digit(_ value: UInt32) -> UInt8? {
    if value < 0x80 { return 0x30...0x39 ~= value ? UInt8(value - 0x30) : nil }
    guard table.scalarClass(value) == .digit,
      let number = Unicode.Scalar(value)?.properties.numericValue
    else { return nil }
    return UInt8(exactly: number).flatMap { $0 < 10 ? $0 : nil }
  }
}
