/// Finds the fields of an article on a parser's tape, as `JSONFields` does with a decoder.
///
/// The tape is described in simdjson's documentation: each word has its type in the highest byte; a
/// string's points to its length and bytes, an object's or a list's to the word behind its end.
struct JSONTapeFields {
  /// A name that was met in this place of a record before: records of a file are mostly alike.
  private struct KnownName {
    var bytes: [UInt8]
    var text: String
    var meaning: (field: FieldName, rank: Int)?
  }

  private var known: [KnownName] = []

  /// The fields of the object on the tape; nil where it is none, or where only a decoder can tell
  /// what a value means.
  mutating func fields(_ words: Span<UInt64>, _ strings: Span<UInt8>) -> RecordFields? {
    guard words.count > 1, JSONTape.kind(words[1]) == .object else { return nil }
    var fields = RecordFields()
    var names: [String] = []
    var index = 2
    var place = 0
    while index < words.count, JSONTape.kind(words[index]) == .string {
      let name = name(at: place, JSONTape.bytes(words[index], strings), strings)
      place += 1
      index += 1
      let value = index
      index = JSONTape.end(of: value, in: words)
      guard let (field, rank) = name.meaning else { continue }
      // Names of this length are told apart by the rules of Unicode.
      guard name.bytes.count <= FieldName.longest else { return nil }
      // Of equal names the first counts.
      guard !names.contains(name.text) else { continue }
      names.append(name.text)
      guard let texts = Self.texts(at: value, words, strings, depth: 1) else { return nil }
      fields.add(field, rank: rank, name: name.text, texts: texts)
    }
    return fields
  }

  private mutating func name(
    at place: Int, _ range: Range<Int>, _ strings: Span<UInt8>
  ) -> KnownName {
    if place < known.count, JSONTape.equal(strings, range, known[place].bytes) {
      return known[place]
    }
    let text = JSONTape.text(range, strings)
    let name = KnownName(bytes: Array(text.utf8), text: text, meaning: FieldName.named(text))
    // A record of a thousand names is no reason to keep them.
    if place < known.count { known[place] = name } else if place < 64 { known.append(name) }
    return name
  }

  /// A value as texts: a string, a number's digits, the texts of a list's elements, or of an object
  /// the member that names it; nil where only a decoder can tell.
  private static func texts(
    at index: Int, _ words: Span<UInt64>, _ strings: Span<UInt8>, depth: Int
  ) -> [String]? {
    guard depth < JSONNames.deepest else { return [] }
    switch JSONTape.kind(words[index]) {
    case .string: return [JSONTape.text(JSONTape.bytes(words[index], strings), strings)]
    case .signed: return [String(Int64(bitPattern: words[index + 1]))]
    case .unsigned: return [String(words[index + 1])]
    case .double:
      // Of a broken number the tape has not the digits that were written.
      let number = Double(bitPattern: words[index + 1])
      guard let whole = Int64(exactly: number), abs(number) < 0x1p53 else { return nil }
      return [String(whole)]
    case .list:
      var texts: [String] = []
      let end = JSONTape.end(of: index, in: words) - 1
      var element = index + 1
      while element < end {
        guard let next = Self.texts(at: element, words, strings, depth: depth + 1) else {
          return nil
        }
        texts += next
        element = JSONTape.end(of: element, in: words)
      }
      return texts
    case .object: return naming(at: index, words, strings, depth: depth)
    case .other: return []
    }
  }

  private static func naming(
    at index: Int, _ words: Span<UInt64>, _ strings: Span<UInt8>, depth: Int
  ) -> [String]? {
    for name in JSONNames.namingBytes {
      guard let member = member(name, of: index, words, strings) else { continue }
      guard let texts = texts(at: member, words, strings, depth: depth + 1) else { return nil }
      let worded = texts.filter { !isBlank($0) }
      if !worded.isEmpty { return worded }
    }
    return []
  }

  /// The index of the first member of that name.
  private static func member(
    _ name: [UInt8], of index: Int, _ words: Span<UInt64>, _ strings: Span<UInt8>
  ) -> Int? {
    let end = JSONTape.end(of: index, in: words) - 1
    var member = index + 1
    while member < end {
      if JSONTape.equal(strings, JSONTape.bytes(words[member], strings), name) { return member + 1 }
      member = JSONTape.end(of: member + 1, in: words)
    }
    return nil
  }
}
