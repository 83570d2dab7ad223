import Articles
import Hummingbird
import NIOCore

/// Reads the articles that a request brings.
struct RequestIntake: Sendable {
  private let desk: StoreDesk
  private let settings: ServerSettings
  /// How skipped records name the body.
  private static let name = "body"

  init(desk: StoreDesk, settings: ServerSettings) {
    self.desk = desk
    self.settings = settings
  }

  /// What the body has: JSON, JSON Lines, tables, feeds, a page or a text, told from the content.
  ///
  /// What is packed is not unpacked here.
  ///
  /// - Throws: `Problem.tooLong`, `.tooSlow`, `.tooManyArticles`.
  func articles(in request: Request) async throws -> ArticleCollection {
    try await articles(in: try await bytes(of: request), isJSON: Self.saysJSON(request))
  }

  /// Whether a request says that its body is JSON, of which nothing else is made then.
  private static func saysJSON(_ request: Request) -> Bool {
    (request.headers[.contentType] ?? "").lowercased().contains("json")
  }

  private func articles(in bytes: [UInt8], isJSON: Bool) async throws -> ArticleCollection {
    let most = settings.mostArticles
    let collection = try await desk.ask { _ in
      ArticleReader(threads: 1).read(bytes, named: Self.name, unpacks: false)
    }
    if isJSON, !Set(collection.tally.formats.keys).isSubset(of: ["json", "jsonl"]) {
      throw Problem.noArticle(reason: "it is not JSON with objects")
    }
    guard collection.records.count <= most else {
      throw Problem.tooManyArticles(count: collection.records.count, most: most)
    }
    return collection
  }

  /// The one article that the body has.
  ///
  /// - Throws: as `articles(in:)`, and `Problem.noArticle` where there is none or more than one.
  func article(in request: Request) async throws -> Article {
    try await article(in: try await bytes(of: request), isJSON: Self.saysJSON(request))
  }

  /// The one article that bytes have.
  func article(in bytes: [UInt8], isJSON: Bool = false) async throws -> Article {
    let collection = try await articles(in: bytes, isJSON: isJSON)
    guard let record = collection.records.first else {
      let reason = collection.skipped.first.map { "\($0.reason)" } ?? "it is empty"
      throw Problem.noArticle(reason: reason)
    }
    guard collection.records.count == 1 else {
      throw Problem.noArticle(reason: "it has \(collection.records.count), and one is asked for")
    }
    return record.article
  }

  /// The whole body.
  func bytes(of request: Request) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    let end = ContinuousClock.now + .seconds(settings.secondsOfRequest)
    for try await part in request.body {
      guard bytes.count + part.readableBytes <= settings.mostBytes else {
        throw Problem.tooLong(mostBytes: settings.mostBytes)
      }
      // Stillness is the connection's affair; this is for a body that drips.
      guard ContinuousClock.now < end else { throw Problem.tooSlow }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return bytes
  }
}
