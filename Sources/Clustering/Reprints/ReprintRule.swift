/// What makes a copy: numbers that were set by copies made from news articles and by reports of one
/// event that no one copied (`newsfold bench --reprints`).
enum ReprintRule {
  /// The share of the shorter body's pairs of terms that must stand in the longer one.
  ///
  /// Reports of one event written apart share less than half, copies mostly more than three quarters.
  static let leastContainment = 0.7
  /// The same where the longer body has half as much again and more: what was merged of two texts is
  /// a copy only of one that it holds nearly entire.
  static let leastPartContainment = 0.85
  /// The same where one outlet published both: it repeats its own furniture.
  static let leastOutletContainment = 0.9
  /// A body of less than this share of the other one's pairs is a part of it.
  static let partShare = 2.0 / 3

  /// Bodies of fewer distinct pairs are only copies where they are the same to the letter.
  static let leastPairs = 10
  /// Days after which an outlet that says nearly the same again tells of the next event of the kind.
  static let outletDays = 1.5
  /// One in so many of the numbers of the shorter text may be missing in the other: last week's
  /// figures in the same words are another report.
  static let numbersForMissing = 3
  /// One may be missing of two too when no more days are known to lie between.
  static let closeDays = 3.0
  /// Below so many words a body may be furniture for the most part: more of it must be the same, and
  /// the titles must fit as well.
  static let furnitureWords = 200
  /// The containment of such bodies.
  static let leastSmallContainment = 0.78
  /// The share of one of the titles' terms that the other article must have.
  static let leastTitleShare = 1.0 / 3
  /// The least words of a short body that says enough to be known again under another title.
  static let leastWords = 8
}
