import Articles

extension FuzzTarget {
  /// Dates: what is read once is read again as the same.
  static let dates = FuzzTarget("dates") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for time in [PublicationTime(parsing: text), PublicationTime(findingIn: text)] {
      guard let time else { continue }
      let again = PublicationTime(parsing: time.description)
      if again != time { return "\(time) is read as \(again?.description ?? "nothing")" }
    }
    return nil
  }
}
