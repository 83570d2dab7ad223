import ArgumentParser

/// A length of time as people write it: 30d, 12h, 2w.
struct Age: ExpressibleByArgument, Equatable {
  /// Its length.
  let seconds: Int64

  /// As it is written, in seconds where nothing longer fits.
  var defaultValueDescription: String {
    let unit = Self.units.filter { seconds % $0.value == 0 }.max { $0.value < $1.value }
    return unit.map { "\(seconds / $0.value)\($0.key)" } ?? "\(seconds)s"
  }

  /// Those that are longer than a second.
  private static let units: [Character: Int64] = [
    "m": 60, "h": 3_600, "d": 86_400, "w": 604_800,
  ]

  init(seconds: Int64) {
    self.seconds = seconds
  }

  init?(argument: String) {
    guard let last = argument.last, let unit = last == "s" ? 1 : Self.units[last],
      let count = Int64(argument.dropLast()), count > 0
    else { return nil }
    let (seconds, isTooLong) = count.multipliedReportingOverflow(by: unit)
    guard !isTooLong else { return nil }
    self.seconds = seconds
  }
}
