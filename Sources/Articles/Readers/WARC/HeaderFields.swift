/// The fields at the head of a WARC record or an HTTP response, whose names are in small letters.
package struct HeaderFields: Sendable {
  private var fields: [(name: String, value: String)] = []

  /// No fields.
  package init() {}

  /// The fields in the lines of `bytes`.
  package init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0a) { add(line) }
  }

  /// Adds a line `Name: value`; a line that begins with white space goes on with the last value.
  mutating func add(_ line: ArraySlice<UInt8>) {
    let text = trimmed(String(decoding: line, as: UTF8.self))
    if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
      fields[fields.count - 1].value += " \(text)"
      return
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = trimmed(String(text[..<colon])).lowercased()
    let value = trimmed(String(text[text.utf8.index(after: colon)...]))
    fields.append((name, String(value)))
  }

  /// The first value of a field.
  package subscript(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// A field's value up to its parameters, in small letters: `text/html` of
  /// `Text/HTML; charset=utf-8`.
  package func token(_ name: String) -> String? {
    self[name].map { value in
      trimmed(String(value.prefix { $0 != ";" })).lowercased()
    }
  }
}

extension HeaderFields {
  /// Whether the content is said to be an HTML page.
  var isPage: Bool {
    ["text/html", "application/xhtml+xml"].contains(token("content-type"))
  }

  /// The character set that the type of the content names.
  package var charset: String? { self["content-type"].flatMap(CharsetDecoding.charset(of:)) }
}
