import Articles
import Foundation

/// Which story each article belongs to, as somebody has decided.
struct ArticleLabels {
  private struct Line: Decodable {
    var article: String
    var story: String
  }

  /// Story by article.
  private(set) var stories: [ArticleID: String] = [:]

  /// The labels that the records bring along.
  init(of records: [ArticleRecord]) {
    for record in records {
      if let label = record.storyLabel { stories[record.article.id] = label }
    }
  }

  /// The labels of a file with a line an article, `{"article": ID, "story": NAME}`.
  init(path: String) throws(CommandFailure) {
    let text = try InputFile.bytes(at: path)
    let decoder = JSONDecoder()
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(Self.isBlank) {
      do {
        let label = try decoder.decode(Line.self, from: Data(line))
        stories[ArticleID(label.article)] = label.story
      } catch {
        throw .badLabel(path: path, line: index + 1)
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
