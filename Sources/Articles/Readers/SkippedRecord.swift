/// A record or file that gave no article, and why.
public struct SkippedRecord: Hashable, Sendable {
  /// The file, as its path was given or walked; `-` is standard input.
  public var file: String
  /// The line on which the record begins, counted from 1; nil where the whole file is meant.
  public var line: Int?
  /// Why.
  public var reason: SkipReason

  /// A skipped record.
  public init(file: String, line: Int? = nil, reason: SkipReason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

/// Why a record or file gave no article.
public enum SkipReason: Hashable, Sendable {
  /// The text is no JSON value; what the parser says about it, or "".
  case brokenJSON(detail: String)
  /// The JSON value is no object.
  case notAnObject
  /// Neither title nor body has a word.
  case noWords
  /// The record is no UTF-8 from this byte of it on.
  case invalidUTF8(byteOffset: Int)
  /// A row has another number of fields than the header.
  case wrongFieldCount(found: Int, expected: Int)
  /// A quoted field does not end.
  case unterminatedQuote
  /// A quoted field goes on after its closing quote.
  case textAfterQuote
  /// The header of a table names no column that holds a title or a body.
  case noTextColumn
  /// The file is empty.
  case empty
  /// The content is no text.
  case notText
  /// The content is text of a kind that holds no articles.
  case unknownFormat
  /// A feed is damaged, and gave only what could be read of it; what is wrong.
  case damagedFeed(detail: String)
  /// A feed has no item.
  case emptyFeed
  /// A list of feeds, which holds no articles.
  case feedList
  /// The compressed content is damaged; what the decompressor says.
  case corruptCompression(detail: String)
  /// The content has more bytes than the reader takes.
  case tooLarge(limitBytes: Int)
  /// The file or folder cannot be read; the system's error code.
  case unreadable(code: Int32)
  /// The same file was met before under another path.
  case alreadyRead(path: String)
  /// Neither a file nor a folder: a pipe, a socket or a device in a folder that is walked.
  case notAFile

  /// Whether the record itself is bad; false where a walk met something that is no article.
  var isBadRecord: Bool {
    switch self {
    case .notText, .unknownFormat, .alreadyRead, .notAFile, .noTextColumn, .empty, .emptyFeed,
      .feedList:
      false
    default: true
    }
  }
}
