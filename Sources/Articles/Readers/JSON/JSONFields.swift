#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The fields of a JSON object that have a meaning for an article; other values are not built.
struct JSONFields: Decodable {
  var fields = RecordFields()

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: FieldKey.self)
    for key in object.allKeys {
      guard let (field, rank) = FieldName.named(key.stringValue) else { continue }
      let value = try object.decode(FieldValue.self, forKey: key)
      fields.add(field, rank: rank, name: key.stringValue, texts: value.texts)
    }
  }
}

/// Any name of a JSON object.
private struct FieldKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// A JSON value as texts: a string, a number's digits, the texts of a list's elements, or of an
/// object the member that names it.
private struct FieldValue: Decodable {
  var texts: [String] = []

  init(from decoder: any Decoder) throws {
    guard decoder.codingPath.count < JSONNames.deepest else { return }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() { return }
    if let text = try? value.decode(String.self) {
      texts = [text]
    } else if let number = try? value.decode(Int64.self) {
      texts = [String(number)]
    } else if let number = try? value.decode(Decimal.self) {
      texts = [number.description]
    } else if var list = try? decoder.unkeyedContainer() {
      while !list.isAtEnd { texts += try list.decode(FieldValue.self).texts }
    } else if let object = try? decoder.container(keyedBy: FieldKey.self) {
      for name in JSONNames.naming where texts.isEmpty {
        let member = try object.decodeIfPresent(FieldValue.self, forKey: FieldKey(name))
        texts = member?.texts.filter { !isBlank($0) } ?? []
      }
    }
  }
}
