/// Finds the array of records inside an object, as news services and feeds answer:
/// `{"status": "ok", "articles": [...]}` or `{"response": {"results": [...]}}`.
enum WrappedArray {
  private static let arrays: Set<String> = [
    "articles", "items", "results", "data", "documents", "docs", "records", "entries", "news",
    "stories", "hits",
  ]
  private static let objects: Set<String> = ["data", "response", "result", "feed", "hits"]
  private static let deepest = 3

  /// The index of the array's opening bracket, or nil where the value at `start` is no such object.
  ///
  /// Complexity: linear in the bytes before the array, at most three times.
  static func start(in content: Span<UInt8>, from start: Int) -> Int? {
    find(in: content, from: start, depth: 0)
  }

  private static func find(in content: Span<UInt8>, from start: Int, depth: Int) -> Int? {
    guard depth < deepest, start < content.count, content[start] == UInt8(ascii: "{") else {
      return nil
    }
    var index = skipSpace(in: content, from: start + 1)
    while index < content.count, content[index] == UInt8(ascii: "\""),
      let keyEnd = endOfJSONString(in: content, from: index, to: content.count).end
    {
      let key = name(in: content, range: index + 1..<keyEnd - 1)
      index = skipSpace(in: content, from: keyEnd)
      guard index < content.count, content[index] == UInt8(ascii: ":") else { return nil }
      index = skipSpace(in: content, from: index + 1)
      guard index < content.count else { return nil }
      if arrays.contains(key), opensArrayOfObjects(in: content, at: index) { return index }
      if objects.contains(key), let found = find(in: content, from: index, depth: depth + 1) {
        return found
      }
      guard let end = JSONExtent(in: content, from: index, to: content.count).end else {
        return nil
      }
      index = skipSpace(in: content, from: end)
      guard index < content.count, content[index] == UInt8(ascii: ",") else { return nil }
      index = skipSpace(in: content, from: index + 1)
    }
    return nil
  }

  private static func opensArrayOfObjects(in content: Span<UInt8>, at index: Int) -> Bool {
    guard content[index] == UInt8(ascii: "[") else { return false }
    let next = skipSpace(in: content, from: index + 1)
    return next < content.count
      && (content[next] == UInt8(ascii: "{") || content[next] == UInt8(ascii: "]"))
  }

  private static func name(in content: Span<UInt8>, range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range.prefix(20) { bytes.append(content[index]) }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func skipSpace(in content: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < content.count, isJSONSpace(content[index]) { index += 1 }
    return index
  }
}
