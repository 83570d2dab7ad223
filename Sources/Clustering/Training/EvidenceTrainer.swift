import Foundation
import Parallelism

/// Learns the weights of the clustering stage from labelled corpora.
///
/// First the pair models: candidate pairs of the same label against others. With them every corpus is
/// agglomerated by the mean evidence alone, further than any story goes, and each merge, and each best
/// merge that was refused, becomes a row of the merge model.
///
/// Corpora of one family share their weight, so that none wins by being there in many parts.
package struct EvidenceTrainer: Sendable {
  /// The corpora, in the order of their names.
  package let corpora: [TrainingCorpus]
  private let options: ClusteringOptions
  /// Where weights come from that are not learned.
  private let base: EvidenceModel
  /// The pairs of each corpus.
  private let samples: [[RegressionSample]]

  /// A corpus of a family with n of them counts as n^-0.7, one with half a share as half of one.
  private static let sharingPower = 0.7
  /// What the weights of the rows are multiplied by: a corpus counts as much as so many rows.
  private static let rowsOfCorpus = 3000.0
  private static let pairStrength = 0.01
  private static let mergeStrength = 0.05
  /// Agglomeration for learning goes on below what a merge needs, so that wrong merges are seen.
  private static let recordingNeeds = MergeNeeds(
    score: -1.5, strongestPair: -.infinity, meanEvidence: 0)
  private static let recordingWeight: Float = 3
  /// Coefficients are rounded to so many decimals, and used as they are written.
  private static let decimals = 10_000.0

  /// A trainer on `corpora`; weights that are not learned are those of `base`.
  package init(_ corpora: [TrainingCorpus], base: EvidenceModel, options: ClusteringOptions) {
    let corpora = corpora.sorted { ($0.family, $0.name) < ($1.family, $1.name) }
    self.corpora = corpora
    self.base = base
    self.options = options
    samples = concurrentMap(count: corpora.count, threads: options.threads) {
      PairSamples(corpus: corpora[$0]).samples()
    }
  }

  /// The pair models learned from some corpora, and what they merge.
  package struct PairLesson: Sendable {
    let model: EvidenceModel
    fileprivate let corpora: [Int]
    fileprivate let records: [[MergeRecord]]
  }

  /// Learns the pair models from all corpora but those of a family, without some features.
  package func pairLesson(
    without family: String? = nil, dropping dropped: [Ingredient] = []
  ) throws(ClusteringError) -> PairLesson {
    let chosen = corpora.indices.filter { corpora[$0].family != family }
    let gone = dropped.reduce(into: Set<PairFeature>()) { $0.formUnion($1.pair) }
    var rows = weighed(chosen.map { samples[$0] }, of: chosen)
    let textFeatures = PairFeature.ofWords.filter { !gone.contains($0) }
    let textPlaces = textFeatures.map { RegressionSample.Place(table: 0, column: $0.rawValue) }
    let text = try learned(textFeatures, rows, textPlaces, Self.pairStrength, "pair")

    let draft = EvidenceModel(
      text: text, joint: .nothing, merge: .nothing, knowsPrior: false)
    let late = inParallel(chosen) { corpus in
      corpora[corpus].parts.map { $0.table.contextFeatures(by: draft) }
    }
    for (place, tables) in late.enumerated() {
      for (part, table) in tables.enumerated() { rows[place][part].tables.append(table) }
    }
    let lateFeatures = PairFeature.ofContext.filter { !gone.contains($0) }
    let joint = try learned(
      textFeatures + lateFeatures, rows,
      textPlaces
        + lateFeatures.map { feature in
          RegressionSample.Place(
            table: 1, column: PairFeature.ofContext.firstIndex(of: feature) ?? 0)
        }, Self.pairStrength, "pair",
      given: gone.contains(.sameOutletLater)
        ? [:] : ["\(PairFeature.sameOutletLater)": Double(base.joint.weight(of: .sameOutletLater))])

    let model = EvidenceModel(
      text: text, joint: joint, merge: .meanEvidence(Self.recordingWeight),
      knowsPrior: dropped.allSatisfy { !$0.isPrior })
    return PairLesson(model: model, corpora: chosen, records: records(of: chosen, by: model))
  }

  /// Learns the merge model on top, without some features.
  package func model(
    after lesson: PairLesson, dropping dropped: [Ingredient] = []
  ) throws(ClusteringError) -> EvidenceModel {
    let gone = dropped.reduce(into: Set<MergeFeature>()) { $0.formUnion($1.merge) }
    let features = MergeFeature.allCases.filter { !gone.contains($0) }
    let rows = lesson.records.map { records in
      let total = records.reduce(0) { $0 + $1.weights.reduce(0, +) }
      return records.map { record in
        RegressionSample(
          tables: [record.features], targets: record.targets,
          weights: record.weights.map { $0 / total })
      }
    }
    let merge = try learned(
      features, weighed(rows, of: lesson.corpora),
      features.map { RegressionSample.Place(table: 0, column: $0.rawValue) },
      Self.mergeStrength, "merge")
    return EvidenceModel(
      text: lesson.model.text, joint: lesson.model.joint, merge: merge,
      knowsPrior: lesson.model.knowsPrior)
  }

  /// The groups of a corpus's articles by `model`, as places in the order in which they were given.
  package func groups(of corpus: TrainingCorpus, by model: EvidenceModel) -> [[Int]] {
    let clustering = StoryClustering(model: model, options: options)
    return corpus.parts.flatMap { part in
      clustering.linkage(part.table.graph(by: model)).groups().map { group in
        group.flatMap { part.copies.all(of: $0) }.sorted()
      }
    }
  }

  private func records(of chosen: [Int], by model: EvidenceModel) -> [[MergeRecord]] {
    inParallel(chosen) { corpus in
      var options = options
      options.threads = 1
      options.merge = Self.recordingNeeds
      return corpora[corpus].parts.map { part in
        let graph = part.table.graph(by: model)
        return Linkage(
          graph: graph, merge: MergeModel(model: model.merge), options: options
        ).recorded(labels: part.labels)
      }
    }
  }

  /// What `work` gives for each of some corpora, the largest begun first.
  private func inParallel<Result: Sendable>(
    _ chosen: [Int], _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let order = chosen.indices.sorted { left, right in
      (corpora[chosen[right]].pairCount, left) < (corpora[chosen[left]].pairCount, right)
    }
    let results = concurrentMap(count: order.count, threads: options.threads) { place in
      (place: order[place], result: work(chosen[order[place]]))
    }
    return results.sorted { $0.place < $1.place }.map(\.result)
  }

  /// The samples of some corpora, each with its share of its family's weight.
  private func weighed(
    _ samples: [[RegressionSample]], of chosen: [Int]
  ) -> [[RegressionSample]] {
    let counts = chosen.reduce(into: [:]) {
      $0[corpora[$1].family, default: 0.0] += corpora[$1].share
    }
    return zip(samples, chosen).map { samples, corpus in
      let share =
        corpora[corpus].share * pow(counts[corpora[corpus].family] ?? 1, -Self.sharingPower)
      return samples.map { sample in
        var sample = sample
        sample.factor = share * Self.rowsOfCorpus
        return sample
      }
    }
  }

  private func learned<Feature: ModelFeature>(
    _ features: [Feature], _ rows: [[RegressionSample]], _ places: [RegressionSample.Place],
    _ strength: Double, _ kind: String, given: [String: Double] = [:]
  ) throws(ClusteringError) -> LogisticModel<Feature> {
    let regression = LogisticRegression(strength: strength, threads: options.threads)
    guard let coefficients = regression.coefficients(of: rows.flatMap(\.self), places) else {
      throw .nothingToLearn(kind: kind)
    }
    let rounded = coefficients.map { ($0 * Self.decimals).rounded() / Self.decimals }
    var weights = given
    for (feature, weight) in zip(features, rounded.dropFirst()) { weights["\(feature)"] = weight }
    return try LogisticModel(LogisticParameters(intercept: rounded[0], weights: weights))
  }
}
