/// The content of an element whose text means something, elements inside it included.
struct FeedCapture {
  /// What the text means.
  let field: FeedField
  /// How good it is among those that mean the same.
  let rank: Int

  /// A media type such as `image/png`, or Atom's `text`, `html` and `xhtml`.
  private let type: String
  private var text: [UInt8] = []
  /// The content as HTML, from the first element inside on; its text has to be escaped.
  private var markup: [UInt8]?
  private var open: [String] = []
  private var isCollecting = true

  private static let withoutEnd: Set<String> = ["br", "hr", "img", "input", "wbr"]

  init(field: FeedField, rank: Int, type: String?) {
    self.field = field
    self.rank = rank
    self.type = type?.lowercased() ?? ""
  }

  /// An element begins inside.
  mutating func start(_ element: XMLElement) {
    open.append(element.name)
    if field == .author {
      // Of a person with parts only the name counts.
      if open.count == 1 {
        isCollecting = element.name == "name"
        if isCollecting { text = [] }
      }
      return
    }
    var markup = markup ?? Self.escaped(text)
    markup += "<\(element.name)>".utf8
    self.markup = markup
  }

  /// More text.
  mutating func text(_ bytes: [UInt8]) {
    guard isCollecting else { return }
    text += bytes
    if markup != nil { markup? += Self.escaped(bytes) }
  }

  /// An element ends: true where it is the one whose content this is.
  mutating func end() -> Bool {
    guard let name = open.popLast() else { return true }
    if markup != nil, !Self.withoutEnd.contains(name) { markup? += "</\(name)>".utf8 }
    if field == .author, open.isEmpty { isCollecting = false }
    return false
  }

  /// The content as plain text or HTML; "" where it is neither.
  var content: String {
    let isBinary =
      type.contains("/") && !type.hasPrefix("text/") && !type.contains("html")
      && !type.contains("xml")
    return isBinary ? "" : String(decoding: markup ?? text, as: UTF8.self)
  }

  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      default: escaped.append(byte)
      }
    }
    return escaped
  }
}
