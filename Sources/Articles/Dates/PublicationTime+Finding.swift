extension PublicationTime {
  /// The scalars of a line that are looked at: a dateline is short, and dates further on belong to
  /// the text.
  private static let longestLine = 400

  /// The time of publication that a short line of a page gives among other words.
  ///
  /// ```swift
  /// PublicationTime(findingIn: "By Jane Doe, Oct. 15, 2025, 6:40 p.m.")
  /// PublicationTime(findingIn: "Updated: 16 October 2025 | Published: 15 October 2025, 19:07 GMT")
  /// ```
  ///
  /// The first date that no word such as "updated" introduces, else the first. Days without a year,
  /// years of two digits and years outside 1900 to 2100 are not taken for dates here.
  ///
  /// Complexity: linear in the line's first 400 scalars.
  public init?(findingIn line: some StringProtocol) {
    var reader = DateReader(
      tokens: DateToken.tokens(of: line, limit: Self.longestLine), isProse: true)
    var ofUpdate: PublicationTime?
    var isUpdate = false
    while let token = reader.token {
      if let time = reader.takeTime() {
        if !isUpdate {
          self = time
          return
        }
        ofUpdate = ofUpdate ?? time
        isUpdate = false
        continue
      }
      if case .word(let word) = token.kind, DateNames.updateWords.contains(word) {
        isUpdate = true
      }
      reader.position += 1
    }
    guard let ofUpdate else { return nil }
    self = ofUpdate
  }
}
