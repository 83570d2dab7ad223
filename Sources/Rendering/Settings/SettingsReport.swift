/// The settings of a run, ready to be written in any format.
public struct SettingsReport: Sendable {
  /// The program's version, which is also the version of the formats.
  public var version: String
  /// The settings in the order in which they are declared.
  public var settings: [Setting]

  /// One setting.
  public struct Setting: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: Double
    /// Its value unless one is given.
    public var defaultValue: Double
    /// The values that make sense.
    public var range: ClosedRange<Double>
    /// One line on what it does.
    public var meaning: String

    /// A setting.
    public init(
      name: String, value: Double, defaultValue: Double, range: ClosedRange<Double>,
      meaning: String
    ) {
      self.name = name
      self.value = value
      self.defaultValue = defaultValue
      self.range = range
      self.meaning = meaning
    }
  }

  /// A report on `settings`.
  public init(version: String, settings: [Setting]) {
    self.version = version
    self.settings = settings
  }
}

extension Double {
  /// The number without a point where it is whole.
  var settingText: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}
