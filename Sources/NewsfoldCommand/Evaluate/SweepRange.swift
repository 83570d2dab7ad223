import ArgumentParser
import Newsfold

/// A setting and the values to try: "merge-cut=-2:2:0.5", or "window=7,30,180".
struct SweepRange: ExpressibleByArgument {
  /// Values that one sweep tries, at most.
  static let mostValues = 1000

  /// The setting.
  let setting: Tunable
  /// The values as a person would write them, rising.
  let values: [String]

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let setting = Tunable(rawValue: String(parts[0])) else { return nil }
    let bounds = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    let listed: [Decimal]?
    if bounds.count == 3 {
      listed = Self.steps(bounds.compactMap { Decimal($0) })
    } else {
      let list = parts[1].split(separator: ",", omittingEmptySubsequences: false)
      let numbers = list.compactMap { Decimal($0) }
      listed = numbers.count == list.count ? numbers : nil
    }
    guard let listed, (1...Self.mostValues).contains(listed.count) else { return nil }
    self.setting = setting
    var values: [String] = []
    for value in listed.sorted(by: { $0.value < $1.value }) where values.last != value.text {
      values.append(value.text)
    }
    self.values = values
  }

  /// The settings with each value in the place of the one in `settings`.
  func variants(of settings: Settings) throws -> [(value: Double, settings: Settings)] {
    try values.map { value in
      var variant = settings
      do {
        try variant.set(setting.rawValue, to: value)
      } catch {
        throw ValidationError("\(error)")
      }
      return (variant[setting], variant)
    }
  }

  private static func steps(_ bounds: [Decimal]) -> [Decimal]? {
    guard bounds.count == 3 else { return nil }
    let (first, last, step) = (bounds[0], bounds[1], bounds[2])
    guard step.value > 0, last.value >= first.value else { return nil }
    let count = ((last.value - first.value) / step.value + 1e-9).rounded(.down) + 1
    guard count <= Double(mostValues) else { return nil }
    let digits = max(first.digits, step.digits)
    return (0..<Int(count)).map {
      Decimal(value: first.value + Double($0) * step.value, digits: digits)
    }
  }

  /// A number with the digits after the point that it was written with, so that steps of 0.1 do not
  /// show how a computer holds them.
  private struct Decimal {
    var value: Double
    var digits: Int

    init(value: Double, digits: Int) {
      self.value = value
      self.digits = digits
    }

    init?(_ text: Substring) {
      guard let value = Double(text), abs(value) < 1e12 else { return nil }
      self.value = value
      digits = text.split(separator: ".", maxSplits: 1).dropFirst().first?.utf8.count ?? 0
      if digits > 9 || !text.utf8.allSatisfy({ "+-.0123456789".utf8.contains($0) }) { return nil }
    }

    var text: String {
      let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
      let rounded = (value * scale).rounded() / scale
      return "\(rounded == 0 ? 0 : rounded)"
    }
  }
}
