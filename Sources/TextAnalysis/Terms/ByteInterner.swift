/// Numbers the distinct byte strings it is given, in the order in which they first come.
///
/// An open-addressing hash table over one arena of bytes; strings of up to eight bytes, which most
/// words are, are told apart within the table. The hash is seeded anew in every process, so that no
/// input can be made to collide; numbers never depend on it.
///
/// Complexity: O(length) a look-up, expected.
struct ByteInterner: Sendable {
  private static let seed = UInt64.random(in: 0...UInt64.max)

  private struct Slot {
    /// The first eight bytes, the first one lowest, zeros after the end.
    var prefix: UInt64 = 0
    /// The length's lower 8 bits below 24 bits of the hash.
    var tag: UInt32 = 0
    /// The string's number plus 1; 0 where the slot is free.
    var number: UInt32 = 0
  }

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Slot]
  private var mask: Int
  private let seed = Self.seed

  init() {
    slots = Array(repeating: Slot(), count: 256)
    mask = 255
  }

  /// How many distinct strings it holds.
  var count: Int { ends.count }

  /// The bytes of string `number`.
  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// String `number`.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[range(number)]
  }

  /// The number of `word`, which is new where the number equals the count before the call.
  mutating func intern(_ word: Span<UInt8>) -> Int {
    intern(word, 0..<word.count)
  }

  /// The number of the bytes in `range` of `text`, new where it equals the count before the call.
  @inline(__always)
  mutating func intern(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    let prefix = text.prefixWord(range)
    let hash = hash(text, range, prefix: prefix)
    let tag = Self.tag(hash, length: range.count)
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { return insert(text, range, Slot(prefix: prefix, tag: tag), place) }
      if slot.prefix == prefix, slot.tag == tag {
        let number = Int(slot.number) - 1
        if range.count <= 8 || isEqual(number, text, range) { return number }
      }
      place = (place + 1) & mask
    }
  }

  private static func tag(_ hash: UInt64, length: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 32) & ~0xFF | UInt32(truncatingIfNeeded: min(length, 0xFF))
  }

  @inline(__always)
  private func hash(_ text: Span<UInt8>, _ range: Range<Int>, prefix: UInt64) -> UInt64 {
    var hash = Self.mixed(prefix ^ seed, UInt64(range.count))
    var start = range.lowerBound + 8
    while start < range.upperBound {
      hash = Self.mixed(hash ^ text.prefixWord(start..<range.upperBound), seed)
      start += 8
    }
    return hash
  }

  @inline(__always)
  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right ^ 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }

  private func isEqual(_ number: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let own = self.range(number)
    guard own.count == range.count else { return false }
    let bytes = bytes.span
    for offset in stride(from: 8, to: range.count, by: 8) {
      let left = bytes.prefixWord(own.lowerBound + offset..<own.upperBound)
      let right = text.prefixWord(range.lowerBound + offset..<range.upperBound)
      guard left == right else { return false }
    }
    return true
  }

  private mutating func insert(
    _ text: Span<UInt8>, _ range: Range<Int>, _ slot: Slot, _ place: Int
  ) -> Int {
    let number = ends.count
    for index in range { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[place] = slot
    slots[place].number = UInt32(number + 1)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = Array(repeating: Slot(), count: mask + 1)
    for number in 0..<ends.count {
      let range = range(number)
      let prefix = bytes.span.prefixWord(range)
      let hash = hash(bytes.span, range, prefix: prefix)
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place].number != 0 { place = (place + 1) & mask }
      slots[place] = Slot(
        prefix: prefix, tag: Self.tag(hash, length: range.count), number: UInt32(number + 1))
    }
  }

  /// The numbers of all strings, in byte order of the strings.
  ///
  /// Complexity: O(n log n) comparisons, nearly all of them of eight bytes at once.
  func numbersInByteOrder() -> [Int] {
    var keys: [(prefix: UInt64, number: Int)] = []
    keys.reserveCapacity(count)
    for number in 0..<count {
      keys.append((bytes.span.prefixWord(range(number)).byteSwapped, number))
    }
    keys.sort { left, right in
      left.prefix != right.prefix
        ? left.prefix < right.prefix
        : self[left.number].lexicographicallyPrecedes(self[right.number])
    }
    return keys.map(\.number)
  }
}
