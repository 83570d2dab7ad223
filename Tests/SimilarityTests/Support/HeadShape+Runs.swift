@testable import Similarity

extension HeadShape {
  /// A head that folds runs of nearly equal numbers of columns.
  static func folded(_ columnCount: Int, into slotCount: Int) -> HeadShape {
    folded(
      (0..<columnCount).map { Int32($0 * slotCount / max(1, columnCount)) }, slotCount: slotCount)
  }
}
