extension ContingencyTable {
  /// BCubed precision and recall.
  ///
  /// For each item, the share of its found group that belongs with it (precision) and the share of
  /// its true group that was put with it (recall), averaged over the items; the item itself counts
  /// among its own. 1 and 1 when there are no items.
  ///
  /// Complexity: linear in the cells. Source: A. Bagga and B. Baldwin, *Entity-Based Cross-Document
  /// Coreferencing Using the Vector Space Model*, COLING-ACL 1998.
  public var bcubed: PrecisionRecall {
    guard itemCount > 0 else { return PrecisionRecall(precision: 1, recall: 1) }
    var precision = 0.0
    var recall = 0.0
    for cell in cells {
      let squared = Double(cell.count) * Double(cell.count)
      precision += squared / Double(cell.foundSize)
      recall += squared / Double(cell.trueSize)
    }
    return PrecisionRecall(
      precision: precision / Double(itemCount), recall: recall / Double(itemCount))
  }
}
