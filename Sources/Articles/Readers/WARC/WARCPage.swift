/// A page that was found in a web archive, and what was met before it.
struct WARCPage: Sendable {
  /// How the page was recorded.
  enum Form: Sendable {
    /// As a server's answer, with its header.
    case response
    /// Alone, in this character set, where it is named.
    case resource(charset: String?)
  }

  /// Where the record begins.
  var offset = 0
  var address: String?
  var form = Form.response
  /// What was recorded.
  var content: [UInt8] = []
  /// Whether there is a page.
  var isComplete = false
  /// Records before it that gave none.
  var before = FileReading()
}
