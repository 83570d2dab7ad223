import Articles
import Evaluation

/// Corpora made from a labelled one by leaving things out, so that stories of no one size, corpora of
/// no one size and texts of no one length decide what is learned.
///
/// Without them the weights learn how large stories are in the corpora at hand.
struct CorpusVariants: Sendable {
  let corpus: LabelledCorpus
  let seed: UInt64

  /// Stories with fewer reports are left out of `big`.
  private static let bigStory = 8
  /// `thin` has at most so many reports of a story.
  private static let thinStory = 4
  /// Corpora with more stories are also learned from in parts.
  private static let manyStories = 1000
  private static let partSizes = [60, 500]
  /// A variant with fewer stories says too little.
  private static let fewestStories = 10
  /// A variant that leaves less than this share of the articles as they are is another corpus.
  private static let mostKept = 0.9

  /// Of `sparse` and `tiny` stories, so many of a hundred have one report, and so many at most two.
  private static let (loneStories, coupledStories) = (70, 90)
  /// Stories of the `tiny` corpora.
  private static let tinySizes = [8, 14, 25]
  /// Corpora like those are soon learned, and must not set the tone.
  private static let (sparseShare, tinyShare) = (0.1, 0.05)

  /// The variants that differ from the corpus, and are large enough to learn from.
  var all: [LabelledCorpus] {
    let stories = corpus.stories
    let selections = [big(stories), thin(stories), sparse(stories)] + parts(stories)
    return selections.filter { !isNearlyAll($0.articles.count) }
      .filter { $0.stories.count >= Self.fewestStories } + tiny(stories)
      + [head].compactMap(\.self)
  }

  private func isNearlyAll(_ count: Int) -> Bool {
    Double(count) > Self.mostKept * Double(corpus.articles.count)
  }

  /// Large stories alone.
  private func big(_ stories: [[Int]]) -> LabelledCorpus {
    corpus.selecting(stories.filter { $0.count >= Self.bigStory }.flatMap(\.self), name: "big")
  }

  /// A few reports of each story, drawn at random.
  private func thin(_ stories: [[Int]]) -> LabelledCorpus {
    var random = SplitMix(seed: seed)
    let kept = stories.flatMap { story in
      story.drawing(1 + random.next(below: Self.thinStory), by: &random)
    }
    return corpus.selecting(kept, name: "thin")
  }

  /// One report of most stories, a few of the others.
  private func sparse(_ stories: [[Int]]) -> LabelledCorpus {
    var random = SplitMix(seed: seed)
    return corpus.selecting(
      Self.sparse(stories, by: &random), name: "sparse", share: Self.sparseShare)
  }

  /// A few articles that are mostly unlike.
  private func tiny(_ stories: [[Int]]) -> [LabelledCorpus] {
    Self.tinySizes.filter { 2 * $0 <= stories.count }.map { size in
      var random = SplitMix(seed: seed &+ UInt64(size))
      let drawn = Array(stories.drawing(size, by: &random))
      return corpus.selecting(
        Self.sparse(drawn, by: &random), name: "\(size) tiny", share: Self.tinyShare)
    }
  }

  private static func sparse(_ stories: [[Int]], by random: inout SplitMix) -> [Int] {
    stories.flatMap { story in
      let place = random.next(below: 100)
      let count = place < loneStories ? 1 : place < coupledStories ? 2 : 3
      return Array(story.drawing(count, by: &random))
    }
  }

  /// Some stories of a corpus that has many, drawn at random.
  private func parts(_ stories: [[Int]]) -> [LabelledCorpus] {
    guard stories.count > Self.manyStories else { return [] }
    var random = SplitMix(seed: seed)
    return Self.partSizes.map { size in
      corpus.selecting(
        stories.drawing(size, by: &random).flatMap(\.self), name: "\(size) stories")
    }
  }

  /// Headlines alone, where there are headlines and bodies; nil where that changes little.
  private var head: LabelledCorpus? {
    var changed = 0
    let articles = corpus.articles.map { article in
      guard !article.title.isEmpty, !article.body.isEmpty else { return article }
      var article = article
      article.body = ""
      changed += 1
      return article
    }
    guard !isNearlyAll(articles.count - changed), corpus.stories.count >= Self.fewestStories
    else { return nil }
    // Without bodies the order of content is another.
    let order = ContentOrder.sorted(articles)
    let labels = Dictionary(
      zip(articles, corpus.labels).map { ($0.id, $1) }, uniquingKeysWith: { first, _ in first })
    return LabelledCorpus(
      name: "\(corpus.name) head", family: corpus.family, articles: order,
      labels: order.map { labels[$0.id] ?? nil })
  }
}

extension Array {
  /// `count` of its elements, or all, drawn at random, in the order in which they are drawn.
  fileprivate func drawing(_ count: Int, by random: inout SplitMix) -> ArraySlice<Element> {
    var elements = self
    let count = Swift.min(count, elements.count)
    for place in 0..<count {
      elements.swapAt(place, place + random.next(below: elements.count - place))
    }
    return elements[..<count]
  }
}
