/// Groups of articles, and the finer groups inside them.
package struct NestedGroups: Hashable, Sendable {
  /// By their smallest member, members rising; every article is in exactly one.
  package var groups: [[Int]]
  /// Each lies inside one of `groups`, and every article is in exactly one; empty where the options ask
  /// for none.
  package var parts: [[Int]]

  /// Groups and their parts.
  package init(groups: [[Int]], parts: [[Int]] = []) {
    self.groups = groups
    self.parts = parts
  }

  /// The same with every group and part in place of which `transform` gives another.
  package func map(_ transform: ([Int]) -> [Int]) -> NestedGroups {
    NestedGroups(groups: groups.map(transform), parts: parts.map(transform))
  }

  /// Groups of articles apart from each other as one, by their smallest members.
  static func joined(_ several: [NestedGroups]) -> NestedGroups {
    func inOrder(_ groups: [[Int]]) -> [[Int]] {
      groups.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }
    return NestedGroups(
      groups: inOrder(several.flatMap(\.groups)), parts: inOrder(several.flatMap(\.parts)))
  }
}
