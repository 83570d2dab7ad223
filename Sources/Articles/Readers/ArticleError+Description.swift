import Glibc

extension ArticleError: CustomStringConvertible {
  /// What happened, where, and what to do about it.
  public var description: String {
    switch self {
    case .noSuchInput(let path):
      "\(path): no such file or folder; check the path, or give - for standard input"
    case .unreadableInput(let path, let code):
      "\(path): \(systemMessage(code)); check the permissions"
    case .badRecord(let record):
      "\(record); mend the record, or leave out --strict to skip it"
    }
  }
}

extension SkippedRecord: CustomStringConvertible {
  /// `file:line: reason`, or `file: reason, at byte n`.
  public var description: String {
    if let line { return "\(file):\(line): \(reason)" }
    return "\(file): \(reason)" + (byteOffset.map { ", at byte \($0)" } ?? "")
  }
}

extension SkipReason: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .brokenJSON(let detail): "broken JSON\(detail.isEmpty ? "" : ": \(detail)")"
    case .notAnObject: "the JSON value is not an object"
    case .noWords: "no word in title or body"
    case .invalidUTF8(let offset): "not UTF-8 at byte \(offset) of the record"
    case .wrongFieldCount(let found, let expected):
      "\(found) fields where the header has \(expected)"
    case .unterminatedQuote: "a quoted field does not end"
    case .textAfterQuote: "a quoted field goes on after its closing quote"
    case .noTextColumn: "the header names no column for a title or a body"
    case .empty: "empty"
    case .notText: "not text"
    case .unknownFormat: "not a format that holds articles"
    case .damagedFeed(let detail): "the feed is damaged and was read as far as it goes: \(detail)"
    case .emptyFeed: "the feed has no items"
    case .feedList:
      "a list of feeds (OPML) holds no articles; 'newsfold fetch' fetches the feeds it lists"
    case .corruptCompression(let detail):
      "damaged compressed data\(detail.isEmpty ? "" : ": \(detail)")"
    case .tooLarge(let limit): "more than \(limit) bytes"
    case .unreadable(let code): "cannot be read: \(systemMessage(code))"
    case .alreadyRead(let path): "the same file as \(path)"
    case .notAFile: "neither a file nor a folder"
    case .foreign(let format): "\(format.name) cannot be read; \(format.remedy)"
    case .unfoldsTooFar(let limit):
      "the archive unfolds to more than \(limit) bytes, \(UnfoldingBudget.ratio) times its size; "
        + "unpack it yourself if it means well"
    case .nestedTooDeep:
      "an archive in an archive in an archive is not opened; unpack the outer one"
    case .encrypted: "encrypted; unpack the archive with its password, and give the folder"
    case .brokenArchiveRecord(let detail): "broken WARC record: \(detail)"
    case .unknownEncoding(let name): "the page is encoded as \"\(name)\", which cannot be decoded"
    }
  }
}

extension RenamedArticle: CustomStringConvertible {
  /// `file:line: id is taken, the article is named renamed`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): id \(original) occurs several times; this article is now \(renamed)"
  }
}

extension UnreadableDate: CustomStringConvertible {
  /// `file:line: no date can be read from "text"`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): no date can be read from \"\(text)\"; the article is kept without one"
  }
}

/// What the system says about an error code.
package func systemMessage(_ code: Int32) -> String {
  guard let text = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: text)
}
