/// What the words of at most sixteen bytes stand for, which nearly all words are.
///
/// An open-addressing hash table with the whole word in its slot, beside what it stands for: a word
/// that is known costs one access to memory, and no branch depends on it. The hash is seeded anew in
/// every process, so that no input can be made to collide.
///
/// Complexity: O(1) a look-up, expected; 32 bytes a slot, and at least two slots a word.
struct ShortWordTable {
  /// The most bytes that a word may have.
  static let longestWord = 16
  private static let seed = UInt64.random(in: 0...UInt64.max)

  /// The bytes of a word, the first one lowest, zeros after its end.
  ///
  /// No word has a zero byte, which is part of no token.
  struct Key: Hashable {
    var low: UInt64
    var high: UInt64

    /// That of a free slot, and of no word.
    @inline(__always)
    static var none: Key { Key(low: 0, high: 0) }
    /// What stands for the key of a longer word: neither a free slot nor a word has it.
    @inline(__always)
    static var long: Key { Key(low: 0, high: .max) }

    /// The bytes in `range` of `text`, at most 16 and at least one.
    @inline(__always)
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
      let length = range.count
      if range.lowerBound + 16 <= text.count {
        let ones = UInt64.max
        low = text.eightBytes(at: range.lowerBound) & (ones >> UInt64(8 * (8 - min(length, 8))))
        high =
          text.eightBytes(at: range.lowerBound + 8)
          & ~(ones << UInt64(8 * (max(length, 8) - 8)))
      } else {
        let middle = min(range.lowerBound + 8, range.upperBound)
        low = text.prefixWord(range.lowerBound..<middle)
        high = text.prefixWord(middle..<range.upperBound)
      }
    }

    init(low: UInt64, high: UInt64) {
      (self.low, self.high) = (low, high)
    }

    /// Where to look for the word first, before it is cut to the size of the table.
    @inline(__always)
    func hash(_ seed: UInt64) -> UInt64 {
      let product = (low ^ seed)
        .multipliedFullWidth(by: (high ^ 0x9e37_79b9_7f4a_7c15) &* 0xe703_7ed1_a0b4_28db | 1)
      return product.high ^ product.low
    }
  }

  private struct Slot {
    var key = Key.none
    var form = WordForm(bits: 0)
    var written: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  private let seed = Self.seed
  private var count = 0
  private var mask: UInt64 = 1023

  /// Calls `body` with every form and the number of how it is written.
  func forEach(_ body: (WordForm, UInt32) -> Void) {
    for slot in slots where slot.key != .none { body(slot.form, slot.written) }
  }

  /// Writes the bits of the form of each of the first `count` of `keys` to `found`, and counts the
  /// form once more; `unknown` where the word is not where it is looked for first.
  mutating func lookUp(_ keys: [Key], _ count: Int, unknown: UInt32, into found: inout [UInt32]) {
    let (keys, seed, mask) = (keys.span, seed, mask)
    var found = found.mutableSpan
    var slots = slots.mutableSpan
    for index in 0..<count {
      let place = Int(truncatingIfNeeded: keys[index].hash(seed) & mask)
      let isKnown =
        (slots[place].key.low ^ keys[index].low) | (slots[place].key.high ^ keys[index].high) == 0
      found[index] = isKnown ? slots[place].form.bits : unknown
      slots[place].form.count &+= isKnown ? 1 : 0
    }
  }

  /// The bits of the form of the word `key`, which is counted once more; nil where it is not known.
  mutating func lookUp(_ key: Key) -> UInt32? {
    let place = place(of: key)
    guard slots[place].key == key else { return nil }
    slots[place].form.count &+= 1
    return slots[place].form.bits
  }

  /// Puts in the word `key`, which is not in it.
  mutating func insert(_ key: Key, _ form: WordForm, written: UInt32) {
    count += 1
    if count * 2 > slots.count { grow() }
    slots[place(of: key)] = Slot(key: key, form: form, written: written)
  }

  /// The place of `key`, or the free one that it would get.
  private func place(of key: Key) -> Int {
    var place = key.hash(seed) & mask
    while true {
      let other = slots[Int(truncatingIfNeeded: place)].key
      if other == key || other == .none { return Int(truncatingIfNeeded: place) }
      place = (place + 1) & mask
    }
  }

  /// Makes the table twice as large; frequent words come first, and so to where they are looked for.
  private mutating func grow() {
    let old = slots
    mask = mask << 1 | 1
    slots = Array(repeating: Slot(), count: Int(mask) + 1)
    for isFrequent in [true, false] {
      for slot in old where slot.key != .none && (slot.form.count > 8) == isFrequent {
        slots[place(of: slot.key)] = slot
      }
    }
  }
}
