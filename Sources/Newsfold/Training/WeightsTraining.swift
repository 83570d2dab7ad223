import Articles
import Clustering
import Evaluation

/// Learns weights from labelled corpora and tells what they are worth on a family of corpora that they
/// were not learned from.
///
/// ```swift
/// let training = try StoryEngine().training(on: corpora, seed: 1)
/// let weights = try training.weights()
/// let scores = try training.scores(validated: true)
/// ```
package struct WeightsTraining: Sendable {
  private let trainer: EvidenceTrainer
  /// The corpora as they were given, with what was compared.
  private let scored: [(corpus: LabelledCorpus, compared: TrainingCorpus)]
  private let progress: @Sendable (TrainingStage) -> Void

  fileprivate init(
    _ engine: StoryEngine, _ corpora: [LabelledCorpus], seed: UInt64,
    _ progress: @escaping @Sendable (TrainingStage) -> Void
  ) throws(EngineError) {
    let corpora = corpora.sorted { ($0.family, $0.name) < ($1.family, $1.name) }
    var scored: [(corpus: LabelledCorpus, compared: TrainingCorpus)] = []
    var all: [TrainingCorpus] = []
    for (place, corpus) in corpora.enumerated() {
      progress(.comparing(corpus: corpus.name, number: place + 1, of: corpora.count))
      let compared = try engine.compared(corpus)
      scored.append((corpus, compared))
      all.append(compared)
      for variant in CorpusVariants(corpus: corpus, seed: seed).all {
        all.append(try engine.compared(variant))
      }
    }
    self.scored = scored
    self.progress = progress
    trainer = EvidenceTrainer(
      all, base: try engine.model(), options: engine.clusteringOptions)
  }

  /// The names of everything that is learned from, variants included.
  package var corpusNames: [String] { trainer.corpora.map(\.name) }

  /// The families, in the order of their names.
  package var families: [String] { Set(scored.map(\.corpus.family)).sorted() }

  /// The weights learned from all corpora.
  package func weights() throws(EngineError) -> Weights {
    progress(.learning(what: "", number: 1, of: 1))
    return Weights(model: try lesson(without: nil).model)
  }

  /// How well each corpus is grouped: by weights learned from all of them, and, `validated`, by weights
  /// learned without its family.
  package func scores(
    of weights: Weights, validated: Bool
  ) throws(EngineError) -> TrainingScores {
    var leftOut: [String: EvidenceModel] = [:]
    for (place, family) in (validated ? families : []).enumerated() {
      progress(.learning(what: family, number: place + 1, of: families.count))
      leftOut[family] = try lesson(without: family).model
    }
    return scores(by: weights.model, leftOut: leftOut)
  }

  /// The scores without each ingredient in turn, those with all of them first.
  package func ablation(
    of unit: AblationUnit, validated: Bool
  ) throws(EngineError) -> [AblationScore] {
    let ingredients = unit == .groups ? Ingredient.groups : Ingredient.features
    let folds = validated ? families : []
    progress(.learning(what: "", number: 1, of: folds.count + 1))
    let fitted = try models(without: nil, droppingEachOf: ingredients)
    var leftOut: [[String: EvidenceModel]] = Array(repeating: [:], count: fitted.count)
    for (place, family) in folds.enumerated() {
      progress(.learning(what: family, number: place + 2, of: folds.count + 1))
      let models = try models(without: family, droppingEachOf: ingredients)
      for (index, model) in models.enumerated() { leftOut[index][family] = model }
    }
    let names = ["nothing"] + ingredients.map(\.name)
    return names.indices.map { index in
      let scores = scores(by: fitted[index], leftOut: leftOut[index])
      return AblationScore(
        ingredient: names[index], fittedMean: scores.fittedMean, leftOutMean: scores.leftOutMean)
    }
  }

  /// The model with all ingredients, and those without each of some.
  private func models(
    without family: String?, droppingEachOf ingredients: [Ingredient]
  ) throws(EngineError) -> [EvidenceModel] {
    let whole = try lesson(without: family)
    var models = [whole.model]
    for ingredient in ingredients {
      models.append(try model(without: family, dropping: ingredient, whole.pairs))
    }
    return models
  }

  private typealias Lesson = (pairs: EvidenceTrainer.PairLesson, model: EvidenceModel)

  private func lesson(without family: String?) throws(EngineError) -> Lesson {
    do {
      let pairs = try trainer.pairLesson(without: family)
      return (pairs, try trainer.model(after: pairs))
    } catch {
      throw .clustering(error)
    }
  }

  /// The model without an ingredient; what only merges look at leaves the pair models as they are.
  private func model(
    without family: String?, dropping ingredient: Ingredient, _ whole: EvidenceTrainer.PairLesson
  ) throws(EngineError) -> EvidenceModel {
    do {
      let pairs =
        ingredient.isOfMergesAlone
        ? whole : try trainer.pairLesson(without: family, dropping: [ingredient])
      return try trainer.model(after: pairs, dropping: [ingredient])
    } catch {
      throw .clustering(error)
    }
  }

  private func scores(
    by model: EvidenceModel, leftOut: [String: EvidenceModel]
  ) -> TrainingScores {
    TrainingScores(
      corpora: scored.map { corpus, compared in
        CorpusScore(
          name: corpus.name, family: corpus.family, articleCount: corpus.articles.count,
          storyCount: corpus.stories.count, fitted: bcubed(corpus, compared, by: model),
          leftOut: leftOut[corpus.family].map { bcubed(corpus, compared, by: $0) })
      })
  }

  private func bcubed(
    _ corpus: LabelledCorpus, _ compared: TrainingCorpus, by model: EvidenceModel
  ) -> PrecisionRecall {
    var found = [Int](repeating: 0, count: corpus.articles.count)
    for (group, members) in trainer.groups(of: compared, by: model).enumerated() {
      for member in members { found[member] = group }
    }
    let known = found.indices.filter { corpus.labels[$0] != nil }
    return ContingencyTable(
      found: known.map { found[$0] }, true: known.map { corpus.labels[$0] }
    ).bcubed
  }
}

extension StoryEngine {
  /// Compares the articles of each of `corpora` with each other, and those of their variants, so that
  /// weights can be learned from them.
  ///
  /// Complexity: that of `stories(in:)` a corpus and variant, of which there are up to six a corpus.
  ///
  /// - Parameters:
  ///   - corpora: labelled articles.
  ///   - seed: what the draws of variants depend on.
  ///   - progress: called at the beginning of every stage.
  /// - Returns: what learns from them.
  /// - Throws: `EngineError.clustering` when the model cannot be read.
  package func training(
    on corpora: [LabelledCorpus], seed: UInt64 = 1,
    progress: @escaping @Sendable (TrainingStage) -> Void = { _ in }
  ) throws(EngineError) -> WeightsTraining {
    try WeightsTraining(self, corpora, seed: seed, progress)
  }

  fileprivate func compared(_ corpus: LabelledCorpus) throws(EngineError) -> TrainingCorpus {
    // The corpus is in the order of content already, so `prepare` leaves it as it is.
    let prepared = prepare(corpus.articles)
    return try clustering().trainingCorpus(
      named: corpus.name, of: corpus.family, prepared.articles, prepared.corpus,
      reprints(in: prepared), labels: corpus.labels, share: corpus.share)
  }
}
