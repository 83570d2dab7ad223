/// A record or file that gave no article, and why.
public struct SkippedRecord: Hashable, Sendable {
  /// The file, as its path was given or walked; `-` is standard input.
  public var file: String
  /// The line on which the record begins, counted from 1; nil where the whole file is meant.
  public var line: Int?
  /// The byte of the unpacked file at which the record begins, where its format has no lines.
  public var byteOffset: Int?
  /// Why.
  public var reason: SkipReason

  /// A skipped record.
  public init(file: String, line: Int? = nil, byteOffset: Int? = nil, reason: SkipReason) {
    self.file = file
    self.line = line
    self.byteOffset = byteOffset
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
  /// Neither a file nor a folder: a pipe, a socket or a device in a folder that is walked, a link in
  /// an archive.
  case notAFile
  /// Another program's format, of which others make what can be read.
  case foreign(ForeignFormat)
  /// The archives in the file unfold to more bytes than those of one that means well.
  case unfoldsTooFar(limitBytes: Int)
  /// An archive inside an archive inside an archive.
  case nestedTooDeep
  /// The member of an archive is encrypted.
  case encrypted
  /// A record of a web archive is broken; in what way.
  case brokenArchiveRecord(detail: String)
  /// The content of a web page is encoded in a way that is not known.
  case unknownEncoding(name: String)

  /// Whether the record itself is bad; false where a walk met something that is no article.
  var isBadRecord: Bool {
    switch self {
    case .notText, .unknownFormat, .alreadyRead, .notAFile, .noTextColumn, .empty, .foreign,
      .nestedTooDeep, .emptyFeed, .feedList:
      false
    default: true
    }
  }

  /// A short name of the reason that never changes, whatever the words are.
  public var name: String {
    switch self {
    case .brokenJSON: "brokenJSON"
    case .notAnObject: "notAnObject"
    case .noWords: "noWords"
    case .invalidUTF8: "invalidUTF8"
    case .wrongFieldCount: "wrongFieldCount"
    case .unterminatedQuote: "unterminatedQuote"
    case .textAfterQuote: "textAfterQuote"
    case .noTextColumn: "noTextColumn"
    case .empty: "empty"
    case .notText: "notText"
    case .unknownFormat: "unknownFormat"
    case .corruptCompression: "corruptCompression"
    case .tooLarge: "tooLarge"
    case .unreadable: "unreadable"
    case .alreadyRead: "alreadyRead"
    case .notAFile: "notAFile"
    case .foreign: "foreignFormat"
    case .unfoldsTooFar: "unfoldsTooFar"
    case .nestedTooDeep: "nestedTooDeep"
    case .encrypted: "encrypted"
    case .brokenArchiveRecord: "brokenArchiveRecord"
    case .unknownEncoding: "unknownEncoding"
    case .emptyFeed: "emptyFeed"
    case .feedList: "feedList"
    case .damagedFeed: "damagedFeed"
    }
  }
}
