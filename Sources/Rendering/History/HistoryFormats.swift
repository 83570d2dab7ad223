import Articles
import Stories

/// Writes events as JSON objects, a line each.
public struct HistoryJSONLines: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `entries` to `sink` in pieces.
  public func render<Failure: Error>(
    _ entries: [HistoryEntry], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    for entry in entries {
      writer.object { entry.write(to: &$0) }
      writer.endLine()
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}

extension HistoryEntry {
  /// The time, in UTC.
  var time: PublicationTime {
    .instant(secondsSince1970: secondsSince1970, offsetSeconds: 0)
  }

  /// The members of its object.
  func write(to writer: inout JSONWriter) {
    writer.member("number", Int(number))
    writer.member("time", time.iso8601)
    writer.member("event", kind)
    writer.member("story", story.rawValue)
    writer.member("other", other?.rawValue)
    writer.member("headline", headline)
    writer.member("articles", articles)
  }
}

/// Writes events for people, a line each with the headline below.
public struct HistoryTable: Renderer {
  private let style: TableStyle

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `entries` to `sink` in pieces.
  public func render<Failure: Error>(
    _ entries: [HistoryEntry], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    if entries.isEmpty { buffer.append("Nothing has happened.\n") }
    for entry in entries {
      buffer.append(line(entry) + "\n")
      if let headline = entry.headline?.harmless, !headline.isEmpty {
        buffer.append("  " + headline.fitted(to: style.width - 2) + "\n")
      }
      try buffer.drainPiece(to: sink)
    }
    try buffer.drain(to: sink)
  }

  private func line(_ entry: HistoryEntry) -> String {
    let what =
      switch entry.kind {
      case "created": "began with \(counted(entry.articles, "article"))"
      case "grew": "grew by \(counted(entry.articles, "article"))"
      case "shrank": "lost \(counted(entry.articles, "article"))"
      case "merged": "became part of \(entry.other?.rawValue ?? "another")"
      case "split": "split off \(entry.other?.rawValue ?? "another")"
      case "headlineChanged": "has another headline"
      case "expired": "ended"
      default: entry.kind
      }
    let time = TimeWords.span(entry.time, entry.time) ?? ""
    return style.faint("\(time)  ") + style.bold(entry.story.rawValue) + "  " + what
  }
}
