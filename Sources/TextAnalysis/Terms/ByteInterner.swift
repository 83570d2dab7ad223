/// Numbers the distinct byte strings it is given, in the order in which they first come.
///
/// An open-addressing hash table over one arena of bytes. The hash is seeded anew in every process,
/// so that no input can be made to collide; numbers never depend on it.
///
/// Complexity: O(length) a look-up, expected.
struct ByteInterner: Sendable {
  private static let seed = UInt64.random(in: 0...UInt64.max)

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// 0 where free, else the upper half of the hash over the number plus 1.
  private var slots: [UInt64]
  private var mask: Int
  private let seed = Self.seed

  init() {
    slots = Array(repeating: 0, count: 256)
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

  /// Calls `body` with every byte of string `number`.
  @inline(__always)
  func forEachByte(of number: Int, _ body: (UInt8) -> Void) {
    for index in range(number) { body(bytes[index]) }
  }

  /// The number of `word`, which is new where the number equals the count before the call.
  @inline(__always)
  mutating func intern(_ word: Span<UInt8>) -> Int {
    var hash = seed
    for index in word.indices { hash = fnv1a64Step(hash, word[index]) }
    // FNV-1a's low bits see few of the high ones.
    hash ^= hash >> 32
    let tag = hash & 0xFFFF_FFFF_0000_0000
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let number = Int(entry & 0xFFFF_FFFF) - 1
        if isEqual(number, word) { return number }
      }
      slot = (slot + 1) & mask
    }
    return insert(word, tag: tag, hash: hash, slot: slot)
  }

  @inline(__always)
  private func isEqual(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    for index in word.indices where bytes[range.lowerBound + index] != word[index] {
      return false
    }
    return true
  }

  private mutating func insert(
    _ word: Span<UInt8>, tag: UInt64, hash: UInt64, slot: Int
  ) -> Int {
    let number = ends.count
    for index in word.indices { bytes.append(word[index]) }
    ends.append(bytes.count)
    slots[slot] = tag | UInt64(number + 1)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    mask = slots.count * 4 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for number in 0..<ends.count {
      var hash = seed
      forEachByte(of: number) { hash = fnv1a64Step(hash, $0) }
      hash ^= hash >> 32
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
  }

  /// The numbers of all strings, in byte order of the strings.
  ///
  /// Complexity: O(n log n) comparisons, nearly all of them of eight bytes at once.
  func numbersInByteOrder() -> [Int] {
    var keys: [(prefix: UInt64, number: Int)] = []
    keys.reserveCapacity(count)
    for number in 0..<count {
      var prefix: UInt64 = 0
      let range = range(number)
      for offset in 0..<8 {
        let index = range.lowerBound + offset
        prefix = prefix << 8 | (index < range.upperBound ? UInt64(bytes[index]) : 0)
      }
      keys.append((prefix, number))
    }
    keys.sort { left, right in
      left.prefix != right.prefix
        ? left.prefix < right.prefix
        : self[left.number].lexicographicallyPrecedes(self[right.number])
    }
    return keys.map(\.number)
  }
}
