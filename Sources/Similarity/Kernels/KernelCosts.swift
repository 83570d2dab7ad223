/// What the kernels' steps cost on this machine, in nanoseconds.
struct KernelCosts: Sendable {
  /// A multiplication and addition in a matrix product of a block and a tile.
  var multiplyAdd = 0.009
  /// An update of a tile by a pair of postings.
  var tileUpdate = 0.8
  /// Looking at one product of a tile.
  var tileSweep = 0.3
  /// An update of a row's sums by a posting.
  var rowUpdate = 1.0
  /// Looking at one of a row's sums.
  var sweep = 0.2
}
