/// Formats that may hold articles, and that others turn into what can be read.
public enum ForeignFormat: String, Hashable, Sendable, CaseIterable {
  case parquet, arrow, orc, avro, excel, officeDocument, epub, pdf, sqlite, rar, gdelt

  /// The format of content that begins with `head`; nil where it is none of these.
  init?(head: [UInt8]) {
    let marks: [(ForeignFormat, at: Int, String)] = [
      (.parquet, 0, "PAR1"), (.arrow, 0, "ARROW1"), (.avro, 0, "Obj\u{1}"), (.pdf, 0, "%PDF-"),
      (.sqlite, 0, "SQLite format 3\u{0}"), (.rar, 0, "Rar!\u{1a}\u{7}"),
      (.officeDocument, 30, "[Content_Types].xml"),
      (.officeDocument, 30, "mimetypeapplication/vnd.oasis"),
      (.epub, 30, "mimetypeapplication/epub"),
    ]
    let isOldOffice = head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    // A text may begin with these letters as well.
    let isORC = head.starts(with: Array("ORC".utf8)) && head.dropFirst(3).first ?? 0x20 < 0x20
    if isOldOffice {
      self = .excel
    } else if isORC {
      self = .orc
    } else if let mark = marks.first(where: { mark in
      head.dropFirst(mark.at).starts(with: Array(mark.2.utf8))
    }) {
      self = mark.0
    } else {
      return nil
    }
  }

  /// What the format is called.
  public var name: String {
    switch self {
    case .parquet: "Parquet"
    case .arrow: "Arrow"
    case .orc: "ORC"
    case .avro: "Avro"
    case .excel: "an old Office document"
    case .officeDocument: "an Office document"
    case .epub: "an EPUB book"
    case .pdf: "PDF"
    case .sqlite: "an SQLite database"
    case .rar: "a RAR archive"
    case .gdelt: "a GDELT table"
    }
  }

  /// What to do with a file of the format.
  public var remedy: String {
    switch self {
    case .parquet: Self.pandas("read_parquet")
    case .arrow: Self.pandas("read_feather")
    case .orc: Self.pandas("read_orc")
    case .avro: "turn it into JSON Lines, for example with: fastavro FILE > articles.jsonl"
    case .excel, .officeDocument: "save it as CSV or text"
    case .epub: "unpack it, and give the pages in it"
    case .pdf: "turn it into text, for example with: pdftotext FILE article.txt"
    case .sqlite:
      "print its table, for example with: sqlite3 -csv -header FILE 'select * from articles'"
    case .rar: "unpack it, and give the folder"
    case .gdelt:
      "it lists codes and addresses, and has no text; fetch the pages, and give those"
    }
  }

  private static func pandas(_ function: String) -> String {
    "turn it into JSON Lines, for example with: python3 -c \"import pandas; "
      + "pandas.\(function)('FILE').to_json('articles.jsonl', orient='records', lines=True, "
      + "date_format='iso')\""
  }
}
