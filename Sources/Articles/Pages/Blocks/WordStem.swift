/// The beginning of a word, which most of its forms share.
enum WordStem {
  private static let length = 5

  /// The first scalars of `word`, or all of a short one.
  static func stem(_ word: Substring) -> Substring {
    let scalars = word.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
    else { return word }
    return word[..<end]
  }

  /// The stem of a word; in scripts without spaces, where a word is a clause, each two scalars of it.
  static func stems(_ word: Substring) -> [Substring] {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, TextForm.isDense(first) else { return [stem(word)] }
    return zip(scalars.indices, scalars.indices.dropFirst()).map { word[$0...$1] }
  }

  /// The stem of a word long enough to tell what a text is about, else nil.
  static func telling(_ word: Substring) -> Substring? {
    word.unicodeScalars.count >= length ? stem(word) : nil
  }
}
