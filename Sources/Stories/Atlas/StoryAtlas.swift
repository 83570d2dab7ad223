/// What a page shows beside its stories: how similar their reports are to each other, and where stories
/// stand when those that share words stand near each other.
public struct StoryAtlas: Hashable, Sendable {
  /// Reports of a story that are compared with each other at most.
  public static let mostReports = 24
  /// Stories that have a place at most: the first ones in rank order with several reports.
  public static let mostPlaces = 300

  /// Canonical cosines of all pairs of a story's first reports, `mostReports` at most.
  ///
  /// A square, row by row, in the order of the reports. Stories of one report have none.
  public var similarities: [StoryID: [Float]]
  /// Where stories stand.
  public var places: [StoryID: Place]

  /// A point of the map: both coordinates are from 0 to 1.
  public struct Place: Hashable, Sendable {
    /// From left to right.
    public var x: Double
    /// From top to bottom.
    public var y: Double

    /// A point.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// An atlas.
  public init(similarities: [StoryID: [Float]] = [:], places: [StoryID: Place] = [:]) {
    self.similarities = similarities
    self.places = places
  }
}
