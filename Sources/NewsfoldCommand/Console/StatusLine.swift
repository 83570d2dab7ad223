import Newsfold

/// The line on a terminal that says what is being done, replaced as the work goes on.
///
/// Nothing is written where standard error is no terminal or `--quiet` was given.
struct StatusLine {
  private let isShown: Bool

  init(quiet: Bool) {
    isShown = !quiet && Console.isTerminal
  }

  /// Replaces what the line says.
  func show(_ text: String) {
    guard isShown else { return }
    Console.writeRaw("\r\u{1B}[K\(text)")
  }

  /// Says which stage of a training begins.
  @Sendable func show(_ stage: TrainingStage) {
    switch stage {
    case .comparing(let corpus, let number, let count):
      show("comparing the articles of \(corpus) (\(number) of \(count)) ...")
    case .learning(let what, let number, let count):
      show("learning\(what.isEmpty ? "" : " without \(what)") (\(number) of \(count)) ...")
    }
  }

  /// Says which stage begins.
  @Sendable func show(_ stage: EngineStage) {
    switch stage {
    case .analyzing(let articles): show("reading the words of \(Count.of(articles, "article")) ...")
    case .vectorizing: show("weighing terms ...")
    case .clustering: show("comparing articles ...")
    case .composing(let stories): show("composing \(Count.of(stories, "story", "stories")) ...")
    }
  }

  /// Removes the line.
  func clear() {
    guard isShown else { return }
    Console.writeRaw("\r\u{1B}[K")
  }
}
