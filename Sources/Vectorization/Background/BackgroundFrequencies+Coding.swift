import Articles

// The form of a table in a file, all numbers little-endian: "NFDF", the version (1), the number of
// documents and of entries (32 bits each), the 64-bit FNV-1a hash of what follows, then the entries in
// byte order of their stems. An entry is how many bytes its stem shares with the one before and how
// many follow (front coding: half a byte each, or 15 and the rest in a byte of its own), those bytes,
// and the code of the frequency (`FrequencyScale`).

extension BackgroundFrequencies {
  private static let magic = Array("NFDF".utf8) + [1]
  private static let headerLength = 21
  /// The table as bytes; the same table gives the same bytes.
  package var encoded: [UInt8] {
    var entries: [UInt8] = []
    var previous: ArraySlice<UInt8> = []
    var start = 0
    for (end, code) in zip(ends, codes) {
      let stem = bytes[start..<Int(end)]
      start = Int(end)
      let shared = zip(previous, stem).prefix { $0 == $1 }.count
      let rest = stem.count - shared
      entries.append(UInt8(min(shared, 15) << 4 | min(rest, 15)))
      if shared >= 15 { entries.append(UInt8(shared - 15)) }
      if rest >= 15 { entries.append(UInt8(rest - 15)) }
      entries += stem.dropFirst(shared)
      entries.append(code)
      previous = stem
    }
    return Self.magic + Self.littleEndian(UInt32(documentCount))
      + Self.littleEndian(UInt32(codes.count)) + Self.littleEndian(fnv1a64(entries.span)) + entries
  }

  /// The table in `encoded`.
  ///
  /// Complexity: linear in the bytes of the stems.
  package init(encoded: [UInt8]) throws(FrequencyTableError) {
    guard encoded.starts(with: Self.magic), encoded.count >= Self.headerLength else {
      throw .notATable
    }
    let documentCount = Int(Self.number(encoded[5..<9]))
    let entryCount = Int(Self.number(encoded[9..<13]))
    let span = encoded.span
    guard fnv1a64(span.extracting(Self.headerLength...)) == Self.number(encoded[13..<21]) else {
      throw .damaged
    }
    // An entry takes two bytes at least.
    guard entryCount <= encoded.count / 2 else { throw .wrongLength(bytes: encoded.count) }
    var (bytes, ends, codes) = ([UInt8](), [UInt32](), [UInt8]())
    bytes.reserveCapacity(entryCount * 8)
    ends.reserveCapacity(entryCount)
    codes.reserveCapacity(entryCount)
    var reader = EntryReader(place: Self.headerLength)
    var previous = 0..<0
    for entry in 0..<entryCount {
      guard let (shared, rest, code) = reader.next(span) else {
        throw .wrongLength(bytes: encoded.count)
      }
      // The first byte behind what is shared is greater than the one it stands for, or longer.
      guard shared <= previous.count, !rest.isEmpty,
        shared == previous.count
          || span[rest.lowerBound] > bytes[previous.lowerBound + shared]
      else { throw .unsorted(entry: entry) }
      let start = bytes.count
      for offset in 0..<shared { bytes.append(bytes[previous.lowerBound + offset]) }
      for place in rest { bytes.append(span[place]) }
      previous = start..<bytes.count
      ends.append(UInt32(bytes.count))
      codes.append(code)
    }
    guard reader.place == encoded.count else { throw .wrongLength(bytes: encoded.count) }
    self.init(documentCount: documentCount, bytes: bytes, ends: ends, codes: codes)
  }

  private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// Goes through the entries of a table.
private struct EntryReader {
  var place: Int

  /// How many bytes the next entry shares, where its own bytes lie, and its code; nil where the bytes
  /// end before it does.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> (shared: Int, rest: Range<Int>, code: UInt8)? {
    guard place < bytes.count else { return nil }
    let lengths = Int(bytes[place])
    place += 1
    guard let shared = length(lengths >> 4, bytes), let count = length(lengths & 15, bytes),
      place + count < bytes.count
    else { return nil }
    let rest = place..<place + count
    place += count + 1
    return (shared, rest, bytes[place - 1])
  }

  @inline(__always)
  private mutating func length(_ half: Int, _ bytes: Span<UInt8>) -> Int? {
    guard half == 15 else { return half }
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return 15 + Int(bytes[place])
  }
}
