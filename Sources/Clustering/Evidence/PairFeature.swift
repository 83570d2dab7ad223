/// What is known about two articles before it is judged whether they report one event.
///
/// The first three are square roots of the cosines in the views of `Vectorization`. `local...` is a
/// cosine compared with how close both articles are to their own nearest neighbours, which tells
/// reports of one event from reports of the same kind of event. `short...` count for pairs with a
/// body of fewer than 30 words, because headlines have another scale; `shortCharacters` where both
/// bodies are that short.
enum PairFeature: Int, ModelFeature {
  case full, lead, title
  case localFull3, localFull10, localFull24, localLead10
  case short, shortFull, shortCharacters, shortLocalFull10
  /// Log-likelihood ratio of the gap in time (`TimeEvidence`), 0 where a date is missing.
  case time
  /// 1 where one outlet published both and the second more than a day and a half after the first: an
  /// outlet that tells nearly the same again days later tells of the next event of the same kind, such
  /// as the next week's figures.
  case sameOutletLater
}

/// A value for every feature of a pair.
struct PairFeatures {
  private var values = InlineArray<13, Float>(repeating: 0)

  subscript(feature: PairFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// All 0.
  init() {}

  /// A value for each feature, in their order.
  init(_ all: ArraySlice<Float>) {
    for (index, value) in zip(values.indices, all) { values[index] = value }
  }

  /// The values in the order of the features.
  var all: [Float] { values.indices.map { values[$0] } }

  /// Number of features.
  var count: Int { values.count }

  /// Log-odds that both articles report one event, by `model`.
  func logOdds(by model: LogisticModel<PairFeature>) -> Float {
    var sum = model.intercept
    for index in values.indices {
      sum += values[index] * model.weights[index]
    }
    return sum
  }
}
