import Articles
import Foundation
import Stories

/// The stories of a result that was saved before, as JSON or as JSON lines.
enum EarlierResult {
  private struct Result: Decodable {
    var stories: [Story]

    struct Story: Decodable {
      var id: String
      var articles: [Article]
    }

    struct Article: Decodable {
      var id: String
    }
  }

  /// Reads a file that `cluster --format json` or `--format jsonl` wrote; which, its content tells.
  static func stories(at path: String) throws(CommandFailure) -> EarlierStories {
    let bytes = try InputFile.bytes(at: path)
    if let result = try? JSONDecoder().decode(Result.self, from: Data(bytes)) {
      let pairs = result.stories.flatMap { story in
        story.articles.map { (ArticleID($0.id), StoryID(story.id)) }
      }
      return EarlierStories(storyOf: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
    let labels = try ArticleLabels(path: path)
    return EarlierStories(storyOf: labels.stories.mapValues { StoryID($0) })
  }
}
