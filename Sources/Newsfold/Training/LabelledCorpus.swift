package import Articles

/// Articles of which it is known which story each reports, to learn from or to be scored on.
package struct LabelledCorpus: Sendable {
  /// What it is called in tables.
  package var name: String
  /// Corpora of one family share a source or a way of labelling: what is learned from one says nothing
  /// of how well it would do on a kind of news never seen if the other is there to be scored.
  package var family: String
  /// How much it counts beside others of its family when weights are learned.
  var share = 1.0
  /// The articles, in the order of their content.
  package let articles: [Article]
  /// The story of each; nil where it is not known.
  package let labels: [String?]

  /// A corpus of `articles` with the `stories` of those that have one.
  package init(name: String, family: String, articles: [Article], stories: [ArticleID: String]) {
    let ordered = ContentOrder.sorted(articles)
    self.init(
      name: name, family: family, articles: ordered, labels: ordered.map { stories[$0.id] })
  }

  init(name: String, family: String, articles: [Article], labels: [String?]) {
    self.name = name
    self.family = family
    self.articles = articles
    self.labels = labels
  }

  /// What it holds: "921 articles, 307 stories, 2019-01-02 to 2020-05-20".
  package var summary: String {
    let counts = "\(articles.count) articles, \(stories.count) stories"
    let times = articles.compactMap(\.published).sorted { $0.earliest < $1.earliest }
    guard let first = times.first, let last = times.last else { return counts }
    return "\(counts), \(first.day) to \(last.day)"
  }

  /// The articles of each labelled story, stories by their first article, articles rising.
  var stories: [[Int]] {
    var numbers: [String: Int] = [:]
    var stories: [[Int]] = []
    for (index, label) in labels.enumerated() {
      guard let label else { continue }
      let number = numbers[label, default: stories.count]
      if number == stories.count {
        numbers[label] = number
        stories.append([])
      }
      stories[number].append(index)
    }
    return stories
  }

  /// The part of it with the articles at `indices`, in their order of content.
  func selecting(_ indices: [Int], name: String, share: Double = 1) -> LabelledCorpus {
    let indices = indices.sorted()
    var part = LabelledCorpus(
      name: "\(self.name) \(name)", family: family, articles: indices.map { articles[$0] },
      labels: indices.map { labels[$0] })
    part.share = share
    return part
  }
}
