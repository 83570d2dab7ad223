import Articles
public import Stories

/// Writes events as JSON objects, a line each.
public struct HistoryJSONLines: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `events` to `sink` in pieces.
  public func render<Failure: Error>(
    _ events: [StoryEvent], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    for event in events {
      writer.object { event.write(to: &$0) }
      writer.endLine()
      try writer.buffer.drainPiece(to: sink)
    }
    try writer.buffer.drain(to: sink)
  }
}

/// Writes events as one JSON object, with an array of them.
public struct HistoryJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `events` to `sink` in pieces.
  public func render<Failure: Error>(
    _ events: [StoryEvent], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("events") { writer in
        writer.array(events) { writer, event in writer.object { event.write(to: &$0) } }
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}

extension StoryEvent {
  /// When it happened, in UTC.
  var instant: PublicationTime { .instant(secondsSince1970: time, offsetSeconds: 0) }

  /// What happened, for people.
  var words: String {
    switch kind {
    case .created: "began with \(counted(articles, "article"))"
    case .grew: "grew by \(counted(articles, "article"))"
    case .shrank: "lost \(counted(articles, "article"))"
    case .merged: "became part of \(other?.rawValue ?? "another")"
    case .split: "split off \(other?.rawValue ?? "another")"
    case .headlineChanged: "has another headline"
    case .expired: "ended"
    }
  }

  /// The members of its object.
  func write(to writer: inout JSONWriter) {
    writer.member("number", Int(number))
    writer.member("time", instant.iso8601)
    writer.member("event", kind.rawValue)
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

  /// Writes `events` to `sink` in pieces.
  public func render<Failure: Error>(
    _ events: [StoryEvent], to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    if events.isEmpty { buffer.append("Nothing has happened.\n") }
    for event in events {
      buffer.append(line(event) + "\n")
      if let headline = event.headline?.harmless, !headline.isEmpty {
        buffer.append("  " + headline.fitted(to: style.width - 2) + "\n")
      }
      try buffer.drainPiece(to: sink)
    }
    try buffer.drain(to: sink)
  }

  private func line(_ event: StoryEvent) -> String {
    let time = TimeWords.span(event.instant, event.instant) ?? ""
    return style.faint("\(time)  ") + style.bold(event.story.rawValue) + "  " + event.words
  }
}
