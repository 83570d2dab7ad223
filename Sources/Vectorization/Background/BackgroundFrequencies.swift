/// In how many documents of a large collection each term stands: what is rare in a language's news,
/// whatever few articles are at hand.
///
/// ```swift
/// let table = BackgroundFrequencies(documentCount: 37_136, counts: [("ferri", 310), ("port", 2_004)])
/// table.codes(ofSorted: ["ferri", "zeppelin"])  // the code of 310 and 0, which stands for 1
/// ```
///
/// Frequencies are known to 2 % (`FrequencyScale`). Terms are stems as `TextAnalysis` makes them, so
/// a table belongs to the tokenizer and the stemmer that it was counted with.
///
/// Memory: a stem's bytes and five more for each term.
package struct BackgroundFrequencies: Equatable, Sendable {
  /// The documents in the collection.
  package let documentCount: Int
  let scale: FrequencyScale
  /// The stems in byte order, one after the other, and where each ends.
  let bytes: [UInt8]
  let ends: [UInt32]
  /// The frequency of each, on `scale`.
  let codes: [UInt8]

  /// Longer stems, in bytes, are left out: they are no words.
  static let longestStem = 64

  /// A table of `counts`, the stems in any order and each once.
  package init(documentCount: Int, counts: [(stem: String, count: UInt32)]) {
    let scale = FrequencyScale(documentCount: documentCount)
    let sorted = counts.map { (bytes: Array($0.stem.utf8), count: $0.count) }
      .filter { (1...Self.longestStem).contains($0.bytes.count) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var (bytes, ends) = ([UInt8](), [UInt32]())
    for (stem, _) in sorted {
      bytes += stem
      ends.append(UInt32(bytes.count))
    }
    self.init(
      documentCount: documentCount, bytes: bytes, ends: ends,
      codes: sorted.map { scale.code(of: $0.count) })
  }

  init(documentCount: Int, bytes: [UInt8], ends: [UInt32], codes: [UInt8]) {
    self.documentCount = documentCount
    scale = FrequencyScale(documentCount: documentCount)
    self.bytes = bytes
    self.ends = ends
    self.codes = codes
  }

  /// How many terms have a frequency.
  package var termCount: Int { codes.count }

  /// The code of the frequency of each of `stems`, which are in byte order; 0, that is a frequency of
  /// 1, for those not in the table.
  ///
  /// Complexity: linear in the stems and in the table: both are gone through side by side.
  package func codes(ofSorted stems: [String]) -> [UInt8] {
    var found = [UInt8](repeating: 0, count: stems.count)
    let (bytes, ends, codes) = (bytes.span, ends.span, codes.span)
    var (entry, start) = (0, 0)
    for (index, stem) in stems.enumerated() {
      let stem = stem.utf8
      let span = stem.span
      while entry < codes.count {
        let order = Self.order(bytes, start..<Int(ends[entry]), span)
        if order > 0 { break }
        if order == 0 { found[index] = codes[entry] }
        start = Int(ends[entry])
        entry += 1
        if order == 0 { break }
      }
    }
    return found
  }

  /// The frequency of each of `stems`, which are in byte order; 1 for those not in the table.
  ///
  /// Complexity: as `codes(ofSorted:)`.
  package func frequencies(ofSorted stems: [String]) -> [Double] {
    codes(ofSorted: stems).map { scale.frequencies[Int($0)] }
  }

  /// Less than 0 where the bytes in `range` come before those of `other`, 0 where they are the same.
  @inline(__always)
  private static func order(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ other: Span<UInt8>
  ) -> Int {
    for offset in 0..<min(range.count, other.count) {
      let difference = Int(bytes[range.lowerBound + offset]) - Int(other[offset])
      if difference != 0 { return difference }
    }
    return range.count - other.count
  }
}
