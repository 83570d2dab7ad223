import Newsfold

/// Makes up articles whose stories are known: the same ones in every run.
///
/// ```swift
/// let news = NewsGenerator(seed: 1).news(articleCount: 3_000)
/// news.articles.count  // 3000
/// ```
///
/// Distribution: 40,000 invented words by Zipf's law, with English function words between them (two
/// in five); an article has 150 to 750 words. It belongs to one of 40 subjects, and one word in
/// eight comes from the subject's 120; it belongs to a story, and one word in eight comes from the
/// story's 30, five of which are names. A story has 1 to 12 reports, small ones more often, each by
/// another outlet and within two days. It is plainer than news: no reprints, no follow-ups, no
/// stories about the same people; times carry over, figures of quality do not.
public struct NewsGenerator: Sendable {
  private static let functionWords = [
    "the", "of", "to", "and", "a", "in", "that", "is", "for", "on", "with", "as", "was", "at",
    "by", "from", "it", "has", "an", "said", "be", "are", "were", "which", "but", "have", "not",
    "they", "this", "had", "who", "their", "after", "his", "its", "will", "been", "would", "about",
  ]

  private let seed: UInt64

  /// A generator; another seed makes other articles of the same kind.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// Articles in the order of their making, story by story.
  ///
  /// Complexity: linear in the words.
  public func news(articleCount: Int) -> GeneratedNews {
    var random = SeededGenerator(seed: seed)
    let vocabulary = ZipfVocabulary(wordCount: 40_000)
    let subjects = (0..<40).map { _ in vocabulary.rareWords(120, using: &random) }
    var news = GeneratedNews()
    while news.articles.count < articleCount {
      let story = news.storyCount
      let writer = StoryWriter(
        vocabulary: vocabulary, functionWords: Self.functionWords,
        subject: subjects[story % subjects.count], using: &random)
      // The smaller of two throws makes small stories frequent and large ones rare.
      let throwOne = Int.random(in: 1...12, using: &random)
      let reportCount = min(throwOne, Int.random(in: 1...12, using: &random))
      for report in 0..<min(reportCount, articleCount - news.articles.count) {
        let id = ArticleID("story-\(story)-report-\(report)")
        news.add(writer.article(id: id, outlet: "outlet-\(report)", using: &random), story: story)
      }
    }
    return news
  }
}
