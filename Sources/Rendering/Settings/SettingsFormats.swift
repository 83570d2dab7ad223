/// Writes settings for people: value, default and range, and below each what it does.
public struct SettingsTable: Renderer {
  private let style: TableStyle

  /// A renderer for a style.
  public init(style: TableStyle = TableStyle()) {
    self.style = style
  }

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SettingsReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    for (place, setting) in report.settings.enumerated() {
      let range =
        "\(setting.range.lowerBound.settingText) to \(setting.range.upperBound.settingText)"
      let title = "\(setting.name): \(setting.value.settingText)"
      let details = "  default \(setting.defaultValue.settingText), \(range)"
      let isLong = title.utf8.count + details.utf8.count > style.width
      buffer.append((place > 0 ? "\n" : "") + style.bold(title))
      buffer.append((isLong ? "\n" : "") + style.faint(details) + "\n")
      for line in setting.meaning.wrapped(to: style.width - 2) { buffer.append("  \(line)\n") }
    }
    try buffer.drain(to: sink)
  }
}

/// Writes settings as one JSON object.
public struct SettingsJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SettingsReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("newsfold", report.version)
      writer.member("settings") { writer in
        writer.array(report.settings) { writer, setting in
          writer.object { writer in
            writer.member("name", setting.name)
            writer.member("value", setting.value)
            writer.member("default", setting.defaultValue)
            writer.member("least", setting.range.lowerBound)
            writer.member("most", setting.range.upperBound)
            writer.member("meaning", setting.meaning)
          }
        }
      }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }
}

/// Writes settings as YAML that can be read back, each with its default, range and meaning as a comment.
public struct SettingsYAML: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: SettingsReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var buffer = TextBuffer()
    buffer.append("# Settings of Newsfold \(report.version)\n")
    for setting in report.settings {
      let range =
        "\(setting.range.lowerBound.settingText) to \(setting.range.upperBound.settingText)"
      buffer.append(
        "\n# \(setting.meaning)\n# default \(setting.defaultValue.settingText), \(range)\n"
          + "\(setting.name): \(setting.value.settingText)\n")
    }
    try buffer.drain(to: sink)
  }
}
