import Foundation
import Testing

@testable import Clustering

@Suite("Merge record")
struct MergeRecordTests {
  @Test("a decision is as right as the share of cross pairs of one label")
  func shares() {
    var record = MergeRecord(labels: [0, 0, 0, 1, 1, -1, -1])
    record.add(MergeFeatures(), [0, 1], [2, 3])
    record.add(MergeFeatures(), [3], [4, 5])
    record.add(MergeFeatures(), [0], [3])
    record.add(MergeFeatures(), [5], [0, 1])
    #expect(record.targets == [0.5, 1, 0])
    #expect(record.weights == [pow(2, 0.7), 1, 1])
    #expect(record.features.rowCount == 3)
  }

  @Test("an agglomeration takes down each merge, and each pair of groups that it left apart")
  func agglomeration() throws {
    // 0-1 and 2-3 are sure, 1-2 is unlikely.
    let pairs = [(0, 1, Float(5)), (1, 2, -2), (2, 3, 4)]
    let candidates = CandidatePairs(
      rowCount: 4,
      lists: [NeighborLists(articles: [0, 1, 2], ends: [1, 2, 3], neighbors: [1, 2, 3])],
      threads: 1, mayMeet: { _, _ in true })
    let graph = EvidenceGraph(
      isShort: Array(repeating: false, count: 4), terms: ArticleTerms(count: 4),
      candidates: candidates,
      cosines: [0.5, 0.1, 0.5],
      logOdds: pairs.map(\.2))
    var options = ClusteringOptions(threads: 2)
    options.merge = MergeNeeds(score: -1.5, strongestPair: -.infinity, meanEvidence: 0)
    let linkage = Linkage(
      graph: graph, merge: MergeModel(model: .meanEvidence(3)), options: options)
    #expect(linkage.groups() == [[0, 1], [2, 3]])
    let record = linkage.recorded(labels: [0, 0, 0, 1])
    // The merges first, then 0-1 against 2-3 once, though each is the other's best partner.
    #expect(record.targets == [1, 0, 0.5])
    #expect(record.weights == [1, 1, pow(2, 0.7)])
    let column = MergeFeature.logSmallerSize.rawValue
    #expect((0..<3).map { Array(record.features.row($0))[column] } == [0, 0, Float(log(2.0))])
  }
}
