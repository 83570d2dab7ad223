import ArgumentParser
import Articles
import Newsfold
import Rendering
import Stories

/// The formats of stories.
enum StoryFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, jsonl, csv, markdown, html, rss, atom, graphml, gexf

  /// What some formats show beside the stories.
  struct Extras {
    var atlas = StoryAtlas()
    var links: [ArticleLink] = []
  }

  /// The stories in articles with what the format shows beside them; nothing that it does not show is
  /// worked out.
  func stories(
    in articles: consuming [Article], known: [ArticleID: String]?, by engine: StoryEngine,
    edgesFrom threshold: Float
  ) throws(EngineError) -> ([Story], Extras) {
    switch self {
    case .html:
      let (stories, atlas) = try engine.illustratedStories(
        in: consume articles, known: known, keepsBodies: false)
      return (stories, Extras(atlas: atlas))
    case .graphml, .gexf:
      let (stories, links) = try engine.linkedStories(
        in: consume articles, known: known, threshold: threshold, keepsBodies: false)
      return (stories, Extras(links: links))
    case .table, .json, .jsonl, .csv, .markdown, .rss, .atom:
      return (try engine.stories(in: consume articles, known: known, keepsBodies: false), Extras())
    }
  }

  /// Writes a report in this format.
  func write(
    _ report: StoryReport, to destination: ResultDestination, style: TableStyle, threads: Int
  ) throws(CommandFailure) {
    switch self {
    case .table: try destination.write(report, with: StoryTable(style: style))
    case .json: try destination.write(report, with: StoryJSON())
    case .jsonl: try destination.write(report, with: StoryJSONLines(threads: threads))
    case .csv: try destination.write(report, with: StoryCSV())
    case .markdown: try destination.write(report, with: StoryMarkdown())
    case .html: try destination.write(report, with: StoryHTML())
    case .rss: try destination.write(report, with: StoryRSS())
    case .atom: try destination.write(report, with: StoryAtom())
    case .graphml: try destination.write(report, with: StoryGraphML())
    case .gexf: try destination.write(report, with: StoryGEXF())
    }
  }
}
