/// What texts a JSON value stands for, whoever takes it apart.
enum JSONNames {
  /// The members of an object that say what it stands for, the best one first:
  /// `{"name": "Reuters"}`, and the extended JSON of MongoDB.
  static let naming = [
    "name", "title", "domain", "text", "value", "$oid", "$date", "$numberLong", "label", "term",
  ]

  /// The same names in UTF-8.
  static let namingBytes = naming.map { Array($0.utf8) }

  /// Lists in lists hold no texts further down than this.
  static let deepest = 8
}
