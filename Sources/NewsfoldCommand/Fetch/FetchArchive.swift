import Articles
import Fetching
import Foundation
import Rendering

/// The file that articles are added to, and the one with what servers need beside it.
struct FetchArchive {
  /// What an article in the file goes by.
  private struct Line: Decodable {
    var id: String
    var feed: String?
    var url: String?
  }

  /// What an earlier run has kept.
  private(set) var state = FetchState()
  /// The articles in the file.
  private(set) var known = KnownArticles()

  private let destination: ResultDestination
  private let stateDestination: ResultDestination?
  /// The file as it is.
  private var content: [UInt8] = []

  /// Reads both files where they are there.
  init(output: String?, state path: String?) throws(CommandFailure) {
    destination = output.map { .file(path: $0) } ?? .standardOutput
    try destination.check()
    let path = path ?? output.map(Self.statePath)
    stateDestination = path.map { .file(path: $0) }
    try stateDestination?.check()
    if let output, let content = try Self.content(of: output) {
      self.content = content
      try readArticles(in: output)
    }
    // What is no state is not replaced by one, whether or not the articles are there.
    guard let path, let bytes = try Self.content(of: path), !bytes.isEmpty else { return }
    guard let state = FetchState(bytes) else { throw .badFetchState(path: path) }
    // Without the articles, a feed that has not changed would be lost.
    if output == nil || !content.isEmpty { self.state = state }
  }

  /// The file beside the output; hidden, so that it is no article when the folder is read.
  private static func statePath(beside output: String) -> String {
    let file = URL(filePath: output)
    return file.deletingLastPathComponent().appending(path: ".\(file.lastPathComponent).state")
      .path(percentEncoded: false)
  }

  /// Writes the articles that are new, and then what is to be kept.
  func add(_ outcome: FetchOutcome) throws(CommandFailure) {
    let articles = outcome.articles.map { found in
      ExtractedArticle(file: found.feed, article: found.article)
    }
    if content.isEmpty || !articles.isEmpty {
      try destination.write { (sink) throws(CommandFailure) in
        try sink(content)
        if let last = content.last, last != 0x0a { try sink([0x0a]) }
        try ExtractionJSONLines(place: "feed").render(articles, to: sink)
      }
    }
    try stateDestination?.write { (sink) throws(CommandFailure) in try sink(outcome.state.bytes) }
  }

  private mutating func readArticles(in path: String) throws(CommandFailure) {
    let decoder = JSONDecoder()
    for (index, line) in content.split(separator: 0x0a, omittingEmptySubsequences: false)
      .enumerated() where line.contains(where: { $0 > 0x20 })
    {
      guard let article = try? decoder.decode(Line.self, from: Data(line)) else {
        throw .notArticles(path: path, line: index + 1)
      }
      known.insert(ArticleID(article.id), at: article.url, in: article.feed ?? "")
    }
  }

  /// The bytes of a file; nil where there is none, or where it is no file that has an end.
  private static func content(of path: String) throws(CommandFailure) -> [UInt8]? {
    let kind = (try? FileManager.default.attributesOfItem(atPath: path))?[.type]
    guard kind as? FileAttributeType != .typeCharacterSpecial,
      kind as? FileAttributeType != .typeUnknown
    else { return nil }
    do throws(CommandFailure) {
      // What is written to "-" is a file of that name, which "-" alone does not read.
      return try InputFile.bytes(at: path == "-" ? "./-" : path)
    } catch .input(.noSuchInput) {
      return nil
    } catch {
      throw error
    }
  }
}
