import Foundation

/// What a page's JSON-LD says of its article, in the terms of schema.org.
struct StructuredData: Sendable {
  var headline: String?
  var publisher: String?
  var author: String?
  var address: String?
  var published: String?
  var language: String?
  var keywords: [String] = []
  var body: String?
  /// Whether the article is stated to be for everybody.
  var isFree: Bool?
  /// Whether one of the articles is a live blog.
  var isLiveBlog = false

  /// How many objects of a page are looked at, and how many characters of a script.
  private static let limits = (objects: 2_000, characters: 2_000_000)

  /// Reads the texts of a page's scripts; what is not JSON is passed over.
  init(_ scripts: [String]) {
    for script in scripts where script.utf8.count <= Self.limits.characters {
      guard let value = Self.parsed(script) else { continue }
      for object in Self.objects(in: value) where Self.isArticle(object) {
        read(object)
      }
    }
  }

  private mutating func read(_ object: [String: Any]) {
    if Self.types(of: object).contains("LiveBlogPosting") { isLiveBlog = true }
    isFree = isFree ?? Self.truth(object["isAccessibleForFree"])
    headline = headline ?? Self.text(object["headline"]) ?? Self.text(object["name"])
    publisher = publisher ?? Self.names(object["publisher"]).first
    if author == nil {
      let names = Self.names(object["author"])
      author = names.isEmpty ? nil : names.joined(separator: ", ")
    }
    address = address ?? Self.text(object["url"]) ?? Self.text(object["mainEntityOfPage"])
    published = published ?? Self.text(object["datePublished"]) ?? Self.text(object["dateCreated"])
    language = language ?? Self.text(object["inLanguage"])
    if keywords.isEmpty { keywords = Self.names(object["keywords"]) }
    body = body ?? Self.text(object["articleBody"]).map(Self.plain)
  }

  /// JSON as pages write it: within comments, or with line breaks in strings.
  private static func parsed(_ script: String) -> Any? {
    if let value = try? JSONSerialization.jsonObject(with: Data(script.utf8)) { return value }
    let bytes = Array(script.utf8)
    guard
      let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = bytes.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }),
      start < end
    else { return nil }
    let mended = bytes[start...end].map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    return try? JSONSerialization.jsonObject(with: Data(mended))
  }

  /// The objects of a JSON value in the order of its lists, those at the top and in a graph first.
  private static func objects(in value: Any) -> [[String: Any]] {
    var objects: [[String: Any]] = []
    var queue = [value]
    var next = 0
    while next < queue.count, objects.count < limits.objects {
      let value = queue[next]
      next += 1
      if let list = value as? [Any] {
        queue += list.prefix(limits.objects)
      } else if let object = value as? [String: Any] {
        objects.append(object)
        for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
          if let inner = object[key], !(inner is String) { queue.append(inner) }
        }
      }
    }
    return objects
  }

  private static func types(of object: [String: Any]) -> [String] {
    (object["@type"] as? [Any])?.compactMap { $0 as? String } ?? [object["@type"] as? String ?? ""]
  }

  private static func isArticle(_ object: [String: Any]) -> Bool {
    types(of: object).contains { type in
      type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report")
        || type.hasSuffix("Review") || type == "LiveBlogPosting"
    }
  }

  /// Whether something is the case; nil where that is not said.
  private static func truth(_ value: Any?) -> Bool? {
    guard let text = value as? String else { return value as? Bool }
    return ["true": true, "false": false][text.lowercased()]
  }

  private static func text(_ value: Any?) -> String? {
    if let text = value as? String { return text.isEmpty ? nil : Entities.decoded(text) }
    if let list = value as? [Any] { return list.lazy.compactMap { text($0 as? String) }.first }
    return nil
  }

  /// The names of a person, an organisation, or a list of them.
  private static func names(_ value: Any?) -> [String] {
    if let list = value as? [Any] { return list.flatMap { names(single: $0) } }
    return names(single: value)
  }

  private static func names(single value: Any?) -> [String] {
    if let name = text(value as? String) { return [name] }
    guard let object = value as? [String: Any] else { return [] }
    return text(object["name"]).map { [$0] } ?? []
  }

  /// Text without the elements that some pages leave in it, each a line break.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) else { return text }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index < lastEnd, bytes[index] == UInt8(ascii: "<"), beginsTag(bytes[index + 1]) {
        while bytes[index] != UInt8(ascii: ">") { index += 1 }
        result.append(0x0a)
      } else {
        result.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a `<` before the byte begins a tag, and means no "less than".
  private static func beginsTag(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }
}
