/// A value for every `Tunable`.
///
/// ```swift
/// var settings = Settings()
/// try settings.set("window", to: "21")
/// settings[.window]  // 21
/// ```
public struct Settings: Hashable, Sendable {
  private var changed: [Tunable: Double] = [:]

  /// The defaults.
  public init() {}

  /// The value of `tunable`.
  public subscript(tunable: Tunable) -> Double {
    changed[tunable] ?? tunable.defaultValue
  }

  /// Sets the tunable called `name`.
  ///
  /// - Throws: `EngineError.unknownTunable` for another name, `.invalidValue` for a value that is no
  ///   number or outside the range.
  public mutating func set(_ name: String, to value: String) throws(EngineError) {
    guard let tunable = Tunable(rawValue: name) else { throw .unknownTunable(name: name) }
    guard let number = Double(value), tunable.range.contains(number) else {
      throw .invalidValue(tunable: tunable, value: value)
    }
    changed[tunable] = number
  }
}
