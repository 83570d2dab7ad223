/// Values by names of up to sixteen bytes, looked up from C strings without making strings of them.
///
/// A page has thousands of elements and attributes, whose names are a few dozen.
struct NameTable<Value: Sendable>: Sendable {
  /// The bytes of a name, in two words.
  private struct Name: Equatable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Appends a byte; false where the name is full.
    mutating func append(_ byte: UInt8, at position: Int) -> Bool {
      guard position < 16 else { return false }
      if position < 8 {
        low |= UInt64(byte) << UInt64(position * 8)
      } else {
        high |= UInt64(byte) << UInt64(position * 8 - 64)
      }
      return true
    }

    /// Where a search for the name begins.
    var place: Int {
      let mixed = (low ^ (high &* 31)) &* 0x9e37_79b9_7f4a_7c15
      return Int(mixed >> (64 - NameTable.bits))
    }
  }

  /// The table has two to the power of this many places, several times as many as names.
  private static var bits: UInt64 { 9 }

  private var slots: [(name: Name, value: Value)?]

  /// A table of `values`; longer names are left out.
  init(_ values: [String: Value]) {
    slots = Array(repeating: nil, count: 1 << Int(Self.bits))
    for (text, value) in values.prefix(slots.count / 2) {
      var name = Name()
      guard text.utf8.enumerated().allSatisfy({ name.append($1, at: $0) }) else { continue }
      slots[slot(of: name)] = (name, value)
    }
  }

  /// The value by the name that a C string is, or nil.
  ///
  /// Complexity: constant.
  subscript(name: UnsafePointer<UInt8>) -> Value? {
    var packed = Name()
    var length = 0
    while case let byte = unsafe name[length], byte != 0 {
      guard packed.append(byte, at: length) else { return nil }
      length += 1
    }
    return slots[slot(of: packed)]?.value
  }

  /// The place of a name, or the free one where it would be: half of all places are free.
  private func slot(of name: Name) -> Int {
    var place = name.place
    while let slot = slots[place], slot.name != name { place = (place + 1) % slots.count }
    return place
  }
}
