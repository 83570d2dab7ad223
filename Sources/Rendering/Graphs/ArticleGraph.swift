import Articles
import Stories

/// The articles of a report as nodes, and the links between those of them that are shown.
struct ArticleGraph {
  struct Node {
    var report: Story.Report
    var story: Story
    var rank: Int
  }

  let nodes: [Node]
  /// With the numbers of their nodes.
  let edges: [(link: ArticleLink, source: Int, target: Int)]

  init(_ report: StoryReport) {
    nodes = report.stories.enumerated().flatMap { rank, story in
      story.reports.map { Node(report: $0, story: story, rank: rank + 1) }
    }
    let numbers = Dictionary(
      nodes.enumerated().map { ($1.report.article.id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    edges = report.links.compactMap { link in
      guard let source = numbers[link.first], let target = numbers[link.second] else { return nil }
      return (link, source, target)
    }
  }
}

extension ArticleGraph.Node {
  /// What is known of an article, in the order in which both formats have it.
  var attributes: [String] {
    let article = report.article
    return [
      HTMLText.shown(report.titleOrBeginning), article.id.rawValue, story.id.rawValue, "\(rank)",
      HTMLText.shown(story.headline), article.source ?? "", HTMLText.link(article.url) ?? "",
      article.published?.iso8601 ?? "", report.language,
      report.reprintOf == nil ? "false" : "true",
    ]
  }

  /// The names and types of the attributes.
  static let columns: [(name: String, type: String)] = [
    ("label", "string"), ("article", "string"), ("story", "string"), ("rank", "int"),
    ("headline", "string"), ("source", "string"), ("url", "string"), ("published", "string"),
    ("language", "string"), ("reprint", "boolean"),
  ]
}
