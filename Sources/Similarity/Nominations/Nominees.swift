import Parallelism

/// The rows that are nominated for some rows, best first.
///
/// Memory: four bytes a nominee, eight bytes a list.
package struct Nominees: Hashable, Sendable {
  /// Where each list begins, and after the last where it ends.
  package let offsets: [Int]
  /// The nominated rows.
  package let rows: [Int32]

  /// The nominees in the `index`th list.
  package subscript(index: Int) -> ArraySlice<Int32> {
    rows[offsets[index]..<offsets[index + 1]]
  }

  /// The lists of all parts: how long each is, and the rows in them.
  init(joining parts: consuming [(counts: [Int], rows: [Int32])]) {
    var offsets = [0]
    for count in parts.map(\.counts).joined() { offsets.append((offsets.last ?? 0) + count) }
    let lists = parts.map(\.rows)
    parts = []
    self.offsets = offsets
    rows = joinedParts(consume lists)
  }
}
