import Articles
import Foundation
import Stories
import StoryStore
import Testing

@testable import StoryServer

/// The document that describes the API, held against the server.
@Suite(.serialized) struct OpenAPITests {
  private typealias Object = [String: Any]

  private func document() throws -> Object {
    try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.bytes)) as? Object ?? [:]
  }

  /// What can be asked: paths, methods and what is said of them.
  private func operations() throws -> [(path: String, method: String, operation: Object)] {
    let paths = try document()["paths"] as? [String: Object] ?? [:]
    return paths.flatMap { path, item in
      let shared = item["parameters"] as? [Object] ?? []
      return item.compactMap {
        method, value -> (path: String, method: String, operation: Object)? in
        guard method != "parameters", var operation = value as? Object else { return nil }
        operation["parameters"] = shared + (operation["parameters"] as? [Object] ?? [])
        return (path, method.uppercased(), operation)
      }
    }.sorted { ($0.path, $0.method) < ($1.path, $1.method) }
  }

  /// Bodies that the document gives as examples, with their types.
  private func bodies(_ operation: Object) throws -> [(type: String, body: String)] {
    let content = (operation["requestBody"] as? Object)?["content"] as? [String: Object] ?? [:]
    return try content.sorted { $0.key < $1.key }.flatMap { type, media in
      let several = (media["examples"] as? [String: Object] ?? [:]).sorted { $0.key < $1.key }
        .compactMap { $0.value["value"] }
      return try (several + [media["example"]].compactMap(\.self)).map { example in
        if let text = example as? String { return (type, text) }
        let data = try JSONSerialization.data(withJSONObject: example)
        return (type, String(decoding: data, as: UTF8.self))
      }
    }
  }

  /// The path with the examples of its parameters; nil where one that is needed has none.
  private func address(_ path: String, _ operation: Object, story: String) -> String? {
    var (path, query) = (path, [String]())
    for parameter in operation["parameters"] as? [Object] ?? [] {
      guard let name = parameter["name"] as? String else { continue }
      let isStory = path.hasPrefix("/stories/")
      let value = name == "id" && isStory ? story : parameter["example"] as? String
      switch parameter["in"] as? String {
      case "path": path = path.replacingOccurrences(of: "{\(name)}", with: value ?? "")
      case "query":
        guard let value else { continue }
        query.append("\(name)=\(value.replacingOccurrences(of: " ", with: "%20"))")
      default: continue
      }
    }
    return path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  @Test func theServerSendsTheDocument() async throws {
    try await withServer { (client: Client) async throws in
      let answer = try await client.ask("GET", "/openapi.json")
      #expect(answer.bytes == Data(OpenAPIDocument.bytes))
      #expect(try answer.json()["openapi"] as? String == "3.1.0")
    }
  }

  @Test func everyDocumentedExampleWorks() async throws {
    let operations = try operations()
    try await withServer { (client: Client) async throws in
      var asked = 0
      let order = ["PUT", "POST", "GET", "DELETE"]
      for method in order {
        for (path, _, operation) in operations.filter({ $0.method == method }) {
          if path.hasPrefix("/stories/") || path == "/explain" { try await client.settle() }
          if method == "GET" {
            _ = try await client.ask("POST", "/articles", examples)
            try await client.settle()
          }
          let known = try client.store.stories(limit: 1).first?.id.rawValue
          if path.hasPrefix("/stories/"), known == nil { continue }
          guard let address = address(path, operation, story: known ?? "") else { continue }
          let bodies = try bodies(operation).map { Optional($0) }
          for body in bodies.isEmpty ? [nil] : bodies {
            if method == "DELETE" {
              if path == "/articles/{id}" {
                _ = try await client.ask("POST", "/articles", examples)
              }
              if path == "/{name}.html" {
                _ = try await client.ask("PUT", address, "A page about a thing")
              }
            }
            let answer = try await client.ask(
              method, address, body?.body, headers: body.map { ["Content-Type": $0.type] } ?? [:])
            let responses = operation["responses"] as? Object ?? [:]
            #expect((200..<300).contains(answer.status), "\(method) \(address): \(answer.text)")
            #expect(responses["\(answer.status)"] != nil, "\(method) \(address): \(answer.status)")
            asked += 1
          }
        }
      }
      #expect(asked >= operations.count - 2)
    }
  }

  /// The two articles of the document's example.
  private var examples: String {
    get throws {
      let operation = try operations().first { $0.path == "/articles" }?.operation
      return try bodies(operation ?? [:]).map(\.body).first { $0.hasPrefix("[") } ?? ""
    }
  }

  @Test func everyRouteIsDocumented() async throws {
    let documented = Set(try operations().map { "\($0.method) \($0.path)" })
    let pages: Set<String> = [
      "/", "/who", "/page.css", "/page.js", "/favicon.ico", "/story/{id}", "/article/{id}",
    ]
    try await withServer { (client: Client) async throws in
      let undocumented = client.routes.filter { route in
        !documented.contains(route)
          && !pages.contains(route.split(separator: " ").last.map(String.init) ?? "")
      }
      #expect(undocumented.isEmpty)
      #expect(client.routes.isSuperset(of: documented))
    }
  }
}
