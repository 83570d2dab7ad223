/// A rising list of numbers with their counts, packed into bytes.
///
/// Each entry is the difference to the number before, doubled, plus 1 where a count above 1 follows,
/// which is then stored less 2; both in base 128, the lower digits first, the upper bit of a byte set
/// where another follows (LEB128). A term of a body takes two bytes.
struct PackedList {
  private(set) var bytes: [UInt8] = []
  private var previous: UInt32 = 0

  /// Begins a new list.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    previous = 0
  }

  /// Appends `number`, greater than all before, with its count of at least 1.
  @inline(__always)
  mutating func append(_ number: UInt32, count: UInt32) {
    precondition((number > previous || bytes.isEmpty) && count > 0)
    let step = UInt64(number - previous) << 1
    previous = number
    if count == 1 {
      Self.appendNumber(step, to: &bytes)
    } else {
      Self.appendNumber(step | 1, to: &bytes)
      Self.appendNumber(UInt64(count - 2), to: &bytes)
    }
  }

  /// Makes this the list of `terms` whose count of the given field is not 0.
  mutating func pack(_ terms: [UInt32], _ counts: [InlineArray<7, UInt32>], _ field: Int) {
    removeAll()
    for index in terms.indices where counts[index][field] > 0 {
      append(terms[index], count: counts[index][field])
    }
  }

  /// Reads the list in `range` of `bytes` into `list`.
  static func read(_ bytes: Span<UInt8>, _ range: Range<Int>, into list: inout TermList) {
    list.begin(limit: range.count)
    list.count = read(bytes, range, into: &list.terms, &list.counts)
  }

  private static func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into terms: inout [UInt32],
    _ counts: inout [UInt32]
  ) -> Int {
    var terms = terms.mutableSpan
    var counts = counts.mutableSpan
    var (place, count) = (range.lowerBound, 0)
    var previous: UInt32 = 0
    while place < range.upperBound {
      let step = number(bytes, &place)
      previous &+= UInt32(truncatingIfNeeded: step >> 1)
      terms[count] = previous
      counts[count] = step & 1 == 0 ? 1 : UInt32(truncatingIfNeeded: number(bytes, &place)) &+ 2
      count += 1
    }
    return count
  }

  @inline(__always)
  static func appendNumber(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// The number at `place` of `bytes`, which moves on behind it.
  @inline(__always)
  static func number(_ bytes: Span<UInt8>, _ place: inout Int) -> UInt64 {
    var byte = bytes[place]
    place += 1
    var number = UInt64(byte & 0x7F)
    var shift: UInt64 = 7
    while byte >= 0x80 {
      byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) &<< shift
      shift += 7
    }
    return number
  }
}
