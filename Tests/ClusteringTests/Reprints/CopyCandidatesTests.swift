import TestSupport
import Testing
import TextAnalysis

@testable import Clustering

@Suite struct CopyCandidatesTests {
  /// Disjoint sets against components found by going through all pairs again and again.
  @Test func setsAreThoseOfAllJoins() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      let count = Int.random(in: 1...60, using: &random)
      var joins = (0..<count / 2).map { _ in
        (
          Int32.random(in: 0..<Int32(count), using: &random),
          Int32.random(in: 0..<Int32(count), using: &random)
        )
      }
      var names = (0..<Int32(count)).map(\.self)
      for _ in 0..<count {
        for (one, other) in joins {
          let name = min(names[Int(one)], names[Int(other)])
          (names[Int(one)], names[Int(other)]) = (name, name)
        }
      }
      let expected = Dictionary(grouping: 0..<Int32(count)) { names[Int($0)] }.values
        .filter { $0.count > 1 }
      for _ in 0..<3 {
        joins.shuffle(using: &random)
        var sets = DisjointSets(count: count)
        for (one, other) in joins { sets.join(one, other) }
        let all = sets.all
        #expect(Set(all) == Set(expected) && all.allSatisfy { $0 == $0.sorted() })
        #expect(all.map(\.count) == all.map(\.count).sorted(by: >))
      }
    }
  }

  @Test func sketchesOfCopiesLeaveItOpen() {
    var random = SeededGenerator(seed: 2)
    var (missed, kept) = (0, 0)
    for _ in 0..<2_000 {
      let runs = (0..<400).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) }
      let part = runs.prefix(Int.random(in: 120...400, using: &random))
      let copy = part.map { $0 % 5 == 0 ? $0 &+ 77 : $0 }
      let other = part.enumerated().map { $0.offset % 4 == 0 ? $0.element : $0.element &+ 77 }
      missed += mayBeCopies(runs, copy) ? 0 : 1
      kept += mayBeCopies(runs, other) ? 1 : 0
    }
    #expect(missed < 40)
    #expect(kept < 900)
    #expect(!mayBeCopies([], []) && !mayBeCopies([], [7]) && !mayBeCopies([7], [7]))
  }

  private func mayBeCopies(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    let (one, other) = (sketch(left), sketch(right))
    return ReprintRule.mayBeCopies(one.span, other.span)
  }

  private func sketch(_ hashes: [UInt32]) -> [UInt32] {
    Array(Set(hashes).sorted().prefix(BodySketch.size))
  }
}
