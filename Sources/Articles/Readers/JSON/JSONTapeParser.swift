import CJSON

/// Takes sound JSON texts apart, by simdjson.
///
/// The parser's memory is used again for every text. It says nothing of unsound texts but that they
/// are: what is wrong with one is for `JSONDecoder` to find.
@safe final class JSONTapeParser {
  /// The bytes that must be readable behind a text, lest it is copied.
  static let padding = Int(NEWSFOLD_JSON_PADDING)

  private let parser: OpaquePointer?

  init() {
    unsafe parser = newsfold_json_parser_create()
  }

  deinit { unsafe newsfold_json_parser_free(parser) }

  /// What `body` makes of the values of the text at `range` of `content`; nil where it is not sound.
  ///
  /// `body` gets the tape's words, and the bytes that the strings among them point into.
  ///
  /// Complexity: linear in the text, about 2 GB a second.
  func withTape<Result>(
    of content: [UInt8], _ range: Range<Int>,
    _ body: (_ words: Span<UInt64>, _ strings: Span<UInt8>) -> Result?
  ) -> Result? {
    guard let parser = unsafe parser else { return nil }
    return unsafe content.withUnsafeBufferPointer { bytes in
      let text = unsafe UnsafeBufferPointer(rebasing: bytes[range])
      let isPadded = range.upperBound + Self.padding <= content.count
      let tape = unsafe newsfold_json_parse(parser, text.baseAddress, text.count, isPadded)
      guard unsafe tape.words != nil else { return nil }
      let words = unsafe UnsafeBufferPointer(start: tape.words, count: tape.word_count)
      let strings = unsafe UnsafeBufferPointer(start: tape.strings, count: tape.string_bytes)
      return unsafe body(words.span, strings.span)
    }
  }
}
