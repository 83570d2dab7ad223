/// How a table for people looks.
public struct TableStyle: Hashable, Sendable {
  /// The narrowest table that is drawn.
  public static let leastWidth = 40

  /// Columns of the terminal, at least 40.
  public var width: Int
  /// Whether bold, faint and coloured text is used.
  public var colour: Bool
  /// How many stories with several reports are shown; nil for all.
  public var storyCount: Int?
  /// How many reports are shown below a story's headline.
  public var reportCount: Int
  /// How many stories with a single report are listed after the others.
  public var singleCount: Int
  /// Whether headlines are links, for terminals that have them.
  public var hasLinks = false
  /// Whether the steps of a story are shown in place of its reports.
  public var showsTimeline = false
  /// Whether it is shown what a story's place is made of.
  public var explainsRank = false

  /// A style.
  public init(
    width: Int = 80, colour: Bool = false, storyCount: Int? = nil, reportCount: Int = 5,
    singleCount: Int = 10
  ) {
    self.width = max(Self.leastWidth, width)
    self.colour = colour
    self.storyCount = storyCount.map { max(0, $0) }
    self.reportCount = max(0, reportCount)
    self.singleCount = max(0, singleCount)
  }

  func bold(_ text: String) -> String { painted(text, "1") }

  func faint(_ text: String) -> String { painted(text, "2") }

  func accented(_ text: String) -> String { painted(text, "36") }

  /// The text as a link to an address of the web.
  ///
  /// The text alone for any other address and where the terminal has no links. Source: *Hyperlinks in terminal emulators* (OSC 8), by Egmont Koblinger.
  func linked(_ text: String, to url: String?) -> String {
    guard hasLinks, !text.isEmpty, let url = HTMLText.link(url), url.utf8.allSatisfy({ $0 < 0x7f })
    else { return text }
    return "\u{1b}]8;;\(url)\u{1b}\\\(text)\u{1b}]8;;\u{1b}\\"
  }

  /// The text between the terminal's codes (ECMA-48, select graphic rendition).
  private func painted(_ text: String, _ code: String) -> String {
    colour && !text.isEmpty ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
