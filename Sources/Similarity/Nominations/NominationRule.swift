/// Which rows are nominated as worth comparing with a row: the nearest by an approximate product.
package struct NominationRule: Hashable, Sendable {
  /// So many of the nearest are nominated, if only their product is above `faint`.
  package var count: Int
  /// None is nominated at or below this product.
  package var faint: Float
  /// Beyond `count`, those whose product reaches this are nominated too.
  package var close: Float
  /// So many are nominated at most.
  package var limit: Int

  /// A rule.
  package init(count: Int, faint: Float, close: Float, limit: Int) {
    precondition(count >= 0 && limit >= 0, "a number of rows cannot be negative")
    self.count = count
    self.faint = faint
    self.close = close
    self.limit = limit
  }

  /// How many of products that fall the rule takes.
  func accepted(_ products: some Collection<Float>) -> Int {
    let reaching = products.prefix { $0 >= close }.count
    return min(max(reaching, count), limit, products.count)
  }
}
