/// Something that the models look at and could do without, to find out what it is worth.
package struct Ingredient: Sendable {
  /// What it is called in tables.
  package let name: String
  let pair: Set<PairFeature>
  let merge: Set<MergeFeature>
  let isPrior: Bool

  /// The features of pairs and of merges that belong together under a name, or `CorpusPrior`.
  init(
    _ name: String, _ pair: Set<PairFeature> = [], merge: Set<MergeFeature> = [],
    isPrior: Bool = false
  ) {
    self.name = name
    self.pair = pair
    self.merge = merge
    self.isPrior = isPrior
  }

  /// Whether pairs are judged the same without it.
  package var isOfMergesAlone: Bool { pair.isEmpty && !isPrior }

  /// Features that stand or fall together.
  package static let groups = [
    Ingredient("whole text", [.full, .shortFull]),
    Ingredient("lead", [.lead, .localLead10]),
    Ingredient("title", [.title]),
    Ingredient("characters", [.shortCharacters]),
    Ingredient(
      "local scaling", [.localFull3, .localFull10, .localFull24, .localLead10, .shortLocalFull10]),
    Ingredient(
      "headlines apart", [.short, .shortFull, .shortCharacters, .shortLocalFull10],
      merge: [.short, .shortLogSmallerSize]),
    Ingredient("time", [.time, .sameOutletLater]),
    Ingredient("same outlet later", [.sameOutletLater]),
    prior,
    Ingredient("strongest pair", merge: [.strongestEvidence]),
    Ingredient("cohesion", merge: [.relativeEvidence]),
    Ingredient("contrast of terms", merge: [.contrastLess, .contrastMore]),
    Ingredient("sizes", merge: [.logSmallerSize, .logLargerSize, .logSizeProduct]),
    Ingredient("expected size", merge: [.expectedSize]),
    Ingredient("crowding", merge: [.crowding]),
  ]

  /// Every feature by itself, and the prior.
  package static let features =
    PairFeature.allCases.map { Ingredient("\($0)", [$0]) }
    + MergeFeature.allCases.map { Ingredient("\($0)", merge: [$0]) } + [prior]

  private static let prior = Ingredient("the corpus's prior", isPrior: true)
}
