/// Makes samples for the pair models out of corpora.
struct PairSamples: Sendable {
  let corpus: TrainingCorpus

  /// The pairs of each part of the corpus: target 1 for two reports of one story, weights so that
  /// every article counts alike, and so do all pairs of one story and all others.
  ///
  /// Complexity: linear in the pairs.
  func samples() -> [RegressionSample] {
    var samples = corpus.parts.map(Self.sample)
    let positive = samples.reduce(0) { $0 + $1.totals.positive }
    let negative = samples.reduce(0) { $0 + $1.totals.negative }
    for index in samples.indices {
      for row in samples[index].weights.indices {
        samples[index].weights[row] /= samples[index].targets[row] > 0.5 ? positive : negative
      }
    }
    return samples
  }

  private static func sample(_ part: TrainingCorpus.Part) -> RegressionSample {
    let candidates = part.table.candidates
    let degrees = candidates.degrees.map(Double.init)
    var sample = RegressionSample(tables: [part.table.features], targets: [], weights: [])
    for row in part.labels.indices {
      for column in candidates.columns[candidates.range(ofRow: row)] {
        let labels = (part.labels[row], part.labels[Int(column)])
        let isKnown = labels.0 >= 0 && labels.1 >= 0
        sample.targets.append(isKnown && labels.0 == labels.1 ? 1 : 0)
        sample.weights.append(isKnown ? 1 / degrees[row] + 1 / degrees[Int(column)] : 0)
      }
    }
    return sample
  }
}
