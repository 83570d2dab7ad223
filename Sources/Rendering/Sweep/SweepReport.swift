public import Evaluation

/// How good the stories are under several values of one setting.
public struct SweepReport: Sendable {
  /// The program's version, which is also the version of the formats.
  public var version: String
  /// The setting's name.
  public var setting: String
  /// A row for each value, values rising.
  public var rows: [Row]
  /// Articles that have no label and were left out.
  public var unlabelled: Int
  /// The value that the setting has without the sweep.
  public var valueInUse: Double
  /// How the intervals were made.
  public var bootstrap: Bootstrap?
  /// Where the best row's BCubed F1 minus that of the value in use probably lies; nil where one of the
  /// two is missing or both are the same.
  public var gainInterval: Interval?

  /// One value of the setting.
  public struct Row: Sendable {
    /// The value.
    public var value: Double
    /// The scores under it.
    public var scores: ClusteringScores
    /// Where each score probably lies.
    public var intervals: ScoreIntervals?

    /// A row.
    public init(value: Double, scores: ClusteringScores, intervals: ScoreIntervals? = nil) {
      self.value = value
      self.scores = scores
      self.intervals = intervals
    }
  }

  /// A report on rows in the order of their values.
  public init(
    version: String, setting: String, rows: [Row], unlabelled: Int = 0, valueInUse: Double,
    bootstrap: Bootstrap? = nil, gainInterval: Interval? = nil
  ) {
    self.version = version
    self.setting = setting
    self.rows = rows
    self.unlabelled = unlabelled
    self.valueInUse = valueInUse
    self.bootstrap = bootstrap
    self.gainInterval = gainInterval
  }

  /// The place of the row with the best BCubed F1, of equal ones the nearest to the value in use.
  public var best: Int? {
    rows.indices.max { left, right in
      let (one, other) = (rows[left], rows[right])
      if one.scores.bcubed.f1 != other.scores.bcubed.f1 {
        return one.scores.bcubed.f1 < other.scores.bcubed.f1
      }
      return (abs(one.value - valueInUse), left) > (abs(other.value - valueInUse), right)
    }
  }

  /// The place of the row of the value in use.
  public var inUse: Int? { rows.firstIndex { $0.value == valueInUse } }
}

/// A value of a setting as a person writes it: "0.5", "180".
func settingText(_ value: Double) -> String {
  Int(exactly: value).map { "\($0)" } ?? "\(value)"
}
