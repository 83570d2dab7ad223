/// What a field of a record holds, whatever its name.
enum FieldName: Int, CaseIterable {
  case id, title, body, source, url, published, language, author, tags, story

  /// The bytes of a name that are looked at.
  static let longest = 40

  /// The field that `name` stands for and its rank among the names of that field, 0 the best.
  ///
  /// It is nil for a name without meaning. Capitals, `_`, `-`, and spaces do not matter: `publishedAt`,
  /// `published_at` and `Published At` are one name.
  static func named(_ name: String) -> (field: FieldName, rank: Int)? {
    var letters: [UInt8] = []
    for byte in name.utf8.prefix(longest) {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): break
      default: letters.append(byte)
      }
    }
    return table[String(decoding: letters, as: UTF8.self)]
  }

  /// Full texts rank before the summaries that stand beside them.
  private var names: String {
    switch self {
    case .id: "id guid uuid articleid documentid docid newsid"
    case .title: "title headline articletitle heading"
    case .body:
      """
      body text content maintext articletext articlebody fulltext bodytext contenttext contenthtml \
      description summary abstract excerpt lead snippet
      """
    case .source:
      "source outlet publisher publication sourcename sitename site sourcedomain domain newspaper"
    case .url: "url link canonicalurl sourceurl articleurl permalink"
    case .published:
      """
      published publishedat datepublished datepublish publishdate publicationdate publisheddate \
      publishedon pubdate date datetime timestamp createdat created
      """
    case .language: "language lang"
    case .author: "author authors byline creator"
    case .tags: "tags keywords categories category"
    case .story: "story storyid"
    }
  }

  private static let table: [String: (field: FieldName, rank: Int)] = {
    var table: [String: (field: FieldName, rank: Int)] = [:]
    for field in allCases {
      for (rank, name) in field.names.split(separator: " ").enumerated() {
        table[String(name)] = (field, rank)
      }
    }
    return table
  }()
}
