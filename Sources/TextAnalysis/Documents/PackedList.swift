/// A rising list of numbers with their counts, packed into bytes.
///
/// Each entry is the difference to the number before, doubled, plus 1 where a count above 1 follows,
/// which is then stored less 2; both in base 128, the lower digits first, the upper bit of a byte set
/// where another follows (LEB128). A term of a body takes two bytes.
struct PackedList {
  /// Only the first `byteCount` count.
  private var room: [UInt8] = []
  private(set) var byteCount = 0
  private var previous: UInt32 = 0

  /// Begins a new list.
  mutating func removeAll() {
    byteCount = 0
    previous = 0
  }

  /// Appends `number`, greater than all before, with its count of at least 1.
  @inline(__always)
  mutating func append(_ number: UInt32, count: UInt32) {
    precondition((number > previous || byteCount == 0) && count > 0)
    reserve(1)
    byteCount = Self.write(number - previous, count, to: &room, at: byteCount)
    previous = number
  }

  /// Its bytes.
  var bytes: ArraySlice<UInt8> { room[..<byteCount] }

  /// Makes room for so many more entries.
  private mutating func reserve(_ count: Int) {
    let needed = byteCount + count * Self.largestEntry
    if room.count < needed {
      room.append(contentsOf: repeatElement(0, count: needed * 2 - room.count))
    }
  }

  /// The most bytes that an entry takes: 33 and 32 bits, 7 a byte.
  private static let largestEntry = 10

  private static func write(
    _ step: UInt32, _ count: UInt32, to room: inout [UInt8], at place: Int
  ) -> Int {
    var room = room.mutableSpan
    return write(step, count, to: &room, at: place)
  }

  @inline(__always)
  private static func write(
    _ step: UInt32, _ count: UInt32, to room: inout MutableSpan<UInt8>, at place: Int
  ) -> Int {
    var place = place
    write(UInt64(step) << 1 | (count == 1 ? 0 : 1), to: &room, &place)
    if count != 1 { write(UInt64(count - 2), to: &room, &place) }
    return place
  }

  @inline(__always)
  private static func write(
    _ number: UInt64, to room: inout MutableSpan<UInt8>, _ place: inout Int
  ) {
    var rest = number
    while rest >= 0x80 {
      room[place] = UInt8(truncatingIfNeeded: rest) | 0x80
      place += 1
      rest >>= 7
    }
    room[place] = UInt8(truncatingIfNeeded: rest)
    place += 1
  }

  /// Makes this the list of `terms` whose count of the given field is not 0.
  mutating func pack(_ terms: [UInt32], _ counts: [InlineArray<4, UInt32>], _ field: Int) {
    removeAll()
    reserve(terms.count)
    byteCount = Self.write(terms.span, counts.span, field, to: &room)
  }

  private static func write(
    _ terms: Span<UInt32>, _ counts: Span<InlineArray<4, UInt32>>, _ field: Int,
    to room: inout [UInt8]
  ) -> Int {
    var room = room.mutableSpan
    var (place, previous) = (0, UInt32(0))
    for index in terms.indices {
      let count = counts[index][field]
      guard count > 0 else { continue }
      place = write(terms[index] - previous, count, to: &room, at: place)
      previous = terms[index]
    }
    return place
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
