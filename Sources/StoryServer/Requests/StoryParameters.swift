import Foundation
import Hummingbird
import Rendering
import Stories
import StoryStore

/// Which stories a request asks for.
struct StoryParameters: Sendable {
  /// The stories that are given where nobody says how many, and the most.
  static let (standardLimit, mostLimit) = (50, 500)
  private static let mostOffset = 1_000_000
  private static let names: Set<String> = [
    "since", "until", "minSources", "minArticles", "search", "language", "order", "limit", "offset",
    "detail",
  ]

  private(set) var query = StoryQuery()
  /// What was asked for, as the answer repeats it.
  private(set) var shown: [StoryReport.Parameter] = []
  /// How much of each is given.
  let detail: StoryJSON.Detail
  private let limit: Int

  init(_ request: Request, limit standardLimit: Int = Self.standardLimit) throws {
    let reader = try QueryReader(request, taking: Self.names)
    query.filter.since = try reader.time("since")
    query.filter.until = try reader.time("until")
    query.filter.minimumSources = try reader.integer("minSources", in: 0...10_000, or: 0)
    query.filter.minimumArticles = try reader.integer("minArticles", in: 0...10_000, or: 0)
    query.filter.search = SearchWords(try reader.text("search") ?? "")
    query.language = try reader.text("language").flatMap { $0.isEmpty ? nil : $0 }
    query.order = try reader.choice("order", or: .rank)
    detail = try reader.choice("detail", or: .brief)
    query.offset = try reader.integer("offset", in: 0...Self.mostOffset, or: 0)
    limit = try reader.integer("limit", in: 0...Self.mostLimit, or: standardLimit)
    query.filter.limit = limit
    for name in Self.names.sorted() {
      if let text = try reader.text(name) { shown.append(.init(name, .text(text))) }
    }
  }

  /// What was given for a parameter.
  func text(_ name: String) -> String {
    guard case .text(let text)? = shown.first(where: { $0.name == name })?.value else { return "" }
    return text
  }

  /// The parameters of the page before; nil where there is none.
  var previous: String? {
    query.offset > 0 ? parameters(offset: max(0, query.offset - limit)) : nil
  }

  /// The parameters of the page that follows one with `count` stories; nil where there is none.
  func next(after count: Int) -> String? {
    guard limit > 0, count == limit, query.offset + limit <= Self.mostOffset else { return nil }
    return parameters(offset: query.offset + limit)
  }

  private func parameters(offset: Int) -> String? {
    var components = URLComponents()
    components.queryItems = shown.compactMap { parameter in
      guard parameter.name != "offset", case .text(let text) = parameter.value else { return nil }
      return URLQueryItem(name: parameter.name, value: text)
    }
    components.queryItems?.append(URLQueryItem(name: "offset", value: "\(offset)"))
    return components.percentEncodedQuery?.replacingOccurrences(of: "+", with: "%2B")
  }
}
