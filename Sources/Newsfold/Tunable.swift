/// Everything that can be tuned, declared once: the command line's `--set`, its help and the
/// README's table are made from here.
///
/// The defaults serve every corpus; nobody has to touch them.
///
/// ```swift
/// var settings = Settings()
/// try settings.set("merge-cut", to: "0.5")
/// ```
public enum Tunable: String, CaseIterable, Sendable {
  /// Days.
  case window
  /// Log-odds.
  case mergeCut = "merge-cut"
  /// Log-odds.
  case pairCut = "pair-cut"
  /// Probability.
  case meanCut = "mean-cut"
  /// Words.
  case leadWords = "lead-words"
  /// Articles.
  case neighbors
  /// Cosine.
  case neighborCosine = "neighbor-cosine"
  /// Articles.
  case neighborLimit = "neighbor-limit"
  /// Articles.
  case windowArticles = "window-articles"

  /// The value unless one is set.
  public var defaultValue: Double {
    switch self {
    case .window: 180
    case .mergeCut: -0.5
    case .pairCut: -2
    case .meanCut: 0.15
    case .leadWords: 90
    case .neighbors: 24
    case .neighborCosine: 0.08
    case .neighborLimit: 128
    case .windowArticles: 30_000
    }
  }

  /// The values that make sense.
  public var range: ClosedRange<Double> {
    switch self {
    case .window: 0...36_500
    case .mergeCut: -20...20
    case .pairCut: -20...20
    case .meanCut: 0...1
    case .leadWords: 1...10_000
    case .neighbors: 1...10_000
    case .neighborCosine: 0...1
    case .neighborLimit: 1...10_000
    case .windowArticles: 1...1_000_000_000
    }
  }

  /// One line on what it does.
  public var meaning: String {
    switch self {
    case .window: "days; two dated articles further apart than this are not compared"
    case .mergeCut: "log-odds that two groups need to become one story; higher splits more"
    case .pairCut: "log-odds that at least one pair between two groups needs"
    case .meanCut:
      "mean evidence that two groups need over all their pairs; higher splits large stories"
    case .leadWords: "words at the beginning of a body that count as its lead"
    case .neighbors: "nearest articles compared in full, if at all alike"
    case .neighborCosine:
      "similarity, by the heaviest terms, from which further articles are compared in full"
    case .neighborLimit: "articles that one article is compared with in full, at most"
    case .windowArticles:
      "dated articles before and after one that are looked through, at most, however wide the window"
    }
  }
}
