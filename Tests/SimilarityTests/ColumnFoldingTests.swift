import TestSupport
import Testing

@testable import Similarity

@Suite struct ColumnFoldingTests {
  @Test func everyLevelHasAsManyGroupsAsAskedForAndRefinesTheNext() throws {
    var generator = SeededGenerator(seed: 50)
    let lengths = (0..<60 * 37).map { _ in max(0, Float.random(in: -1...1, using: &generator)) }
    let folding = ColumnFolding(
      lengths: lengths, rowCount: 37, columnCount: 60, targets: [40, 39, 7, 1])
    #expect(folding.levels.map(\.slotCount) == [40, 39, 7, 1])
    for level in folding.levels {
      #expect(level.slots.count == 60)
      #expect(Set(level.slots) == Set(0..<Int32(level.slotCount)))
    }
    for (finer, coarser) in zip(folding.levels, folding.levels.dropFirst()) {
      for (a, b) in zip(0..<60, 1..<60) where finer.slots[a] == finer.slots[b] {
        #expect(coarser.slots[a] == coarser.slots[b])
      }
    }
  }

  @Test func columnsOfTheSameRowsAreGrouped() throws {
    // Four topics of five columns each: a row has all columns of one topic.
    let lengths = (0..<20).flatMap { column in
      (0..<40).map { row in row % 4 == column % 4 ? Float(1) : 0 }
    }
    let folding = ColumnFolding(lengths: lengths, rowCount: 40, columnCount: 20, targets: [4])
    let slots = try #require(folding.levels.first?.slots)
    for (a, b) in (0..<20).flatMap({ a in (0..<20).map { (a, $0) } }) {
      #expect((slots[a] == slots[b]) == (a % 4 == b % 4))
    }
  }

  @Test func runsOfEqualMassUseEverySlot() {
    var generator = SeededGenerator(seed: 51)
    for columns in 1...40 {
      let masses = (0..<columns).map { _ in Float.random(in: 0.001...5, using: &generator) }
      for slots in 1...columns {
        let head = HeadShape.folded(masses: masses[...], into: slots)
        let used = (0..<columns).map(head.slot(ofRank:))
        #expect(used == used.sorted())
        #expect(Set(used) == Set(0..<slots))
      }
    }
  }
}
