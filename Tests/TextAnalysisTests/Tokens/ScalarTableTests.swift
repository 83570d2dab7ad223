import Testing

@testable import TextAnalysis

@Suite struct ScalarTableTests {
  /// The table and its short cuts agree with the properties they stand for.
  @Test func agreesWithUnicode() {
    let table = ScalarTable.shared
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(table.scalarClass(value) == ScalarClass(scalar))
      let mapping = Array(scalar.properties.lowercaseMapping.unicodeScalars)
      #expect(table.lowercased(value) == mapping.first?.value)
      #expect(mapping.count == 1 || value == 0x130)
    }
  }

  @Test func decodesEveryScalar() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      let decoded = bytes.span.scalar(at: 0)
      #expect(decoded.value == value)
      #expect(decoded.length == bytes.count)
      var encoded: [UInt8] = []
      encoded.appendScalar(value)
      #expect(encoded == bytes)
    }
  }
}
