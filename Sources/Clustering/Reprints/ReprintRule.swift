/// What makes a copy: numbers that were set by copies made from news articles and by reports of one
/// event that no one copied (`newsfold bench --reprints`).
enum ReprintRule {
  /// The share of the shorter body's pairs of terms that must stand in the longer one.
  ///
  /// Reports of one event written apart share less than half, copies mostly more than three quarters.
  static let leastContainment = 0.7
  /// The same of a body that is but a part of the other: what was merged of two texts is a copy only
  /// of one that it holds nearly entire.
  static let leastPartContainment = 0.77
  /// The same of a small body.
  static let leastSmallContainment = 0.8
  /// The same where one outlet published both: it repeats its own furniture.
  static let leastOutletContainment = 0.9
  /// A body of less than this share of the other one's pairs is a part of it.
  static let partShare = 2.0 / 3

  /// Bodies of fewer distinct pairs are only copies where they are the same to the letter.
  static let leastPairs = 10
  /// Days after which an outlet that says nearly the same again tells of the next event of the kind.
  static let outletDays = 1.5
  /// Where numbers stand in the same words, so many must be the same for each that is another: last
  /// week's report in the same words is not this one.
  static let sameNumbers = 3
  /// As many same ones as others are enough when no more days lie between: tolls rise.
  static let closeDays = 3.0
  /// Below so many words a body may be furniture for the most part: more of it must be the same, and
  /// the titles must fit as well.
  static let furnitureWords = 200
  /// The share of one of the titles' terms that the other article must have.
  static let leastTitleShare = 1.0 / 3
  /// The least words of a short body that says enough to be known again under another title.
  static let leastWords = 8

  /// Whether a body of so many pairs can be but a part of one of `whole`.
  static func isPart(_ count: Int, of whole: Int) -> Bool {
    Double(count) < partShare * Double(whole)
  }
}
