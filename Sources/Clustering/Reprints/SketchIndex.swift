import TextAnalysis

/// Finds the originals of a set of articles whose sketches share hashes with another's.
struct SketchIndex {
  /// The most originals that are kept for a hash: what more of them say is a phrase that everyone
  /// writes.
  private static let mostOriginals = 32

  private var originals: [UInt32: [Int32]] = [:]
  private var met: [Int32] = []

  /// Makes an original known by its number; numbers rise.
  mutating func insert(_ original: Int, _ sketch: ArraySlice<UInt32>) {
    for hash in sketch {
      guard originals[hash, default: []].count < Self.mostOriginals else { continue }
      originals[hash, default: []].append(Int32(original))
    }
  }

  /// The numbers of the originals that share two hashes and more with `sketch`, rising.
  ///
  /// Complexity: O(c log c) in the originals that share any, at most 32 a hash.
  mutating func candidates(for sketch: ArraySlice<UInt32>) -> [Int] {
    met.removeAll(keepingCapacity: true)
    for hash in sketch { met += originals[hash] ?? [] }
    met.sort()
    var candidates: [Int] = []
    for place in met.indices.dropFirst() where met[place] == met[place - 1] {
      if candidates.last != Int(met[place]) { candidates.append(Int(met[place])) }
    }
    return candidates
  }
}
