import Foundation

/// Some hundred articles that are planned together, and whole stories among them.
///
/// An edition depends on its number alone; so article n of a stream is the same whatever else is
/// asked for, and a stream needs memory for one edition only.
struct Edition {
  static let size = 500
  /// The most reports of a story.
  static let largestStory = 60

  struct Report {
    /// Which of `events` it reports.
    var event: Int
    /// Its number among the event's reports.
    var number: Int
    /// Seconds since 1970.
    var time: Int64
    /// Whether it is a copy of the event's first report.
    var isReprint: Bool
  }

  let events: [Event]
  /// By time.
  let reports: [Report]

  /// The first second of the first day: 1 September 2025, UTC.
  private static let start: Int64 = 1_756_684_800

  init(number: Int, seed: UInt64, articlesPerDay: Int, topics: Topics, sections: Topics) {
    var random = RandomNumbers(seed: seed, 5, number)
    // Where in its days an edition stands; one may be longer than a day.
    let begin = Double(number * Self.size) / Double(articlesPerDay)
    let length = Double(Self.size) / Double(articlesPerDay)
    let week = max(1, (7 * articlesPerDay + Self.size / 2) / Self.size)
    var events: [Event] = []
    var reports: [Report] = []
    while reports.count < Self.size {
      let event = events.count
      let day = begin + length * random.unit()
      // Two events an edition come every week.
      let series = event < 2 ? 2 * (number % week) + event : nil
      events.append(
        Event(
          seed: seed, place: (number, event), series: series,
          beginning: Self.start + Int64(day * 86_400), topics: topics,
          sectionCount: sections.count))
      let size = series == nil ? Self.storySize(using: &random) : 2 + random.below(6)
      for report in 0..<min(size, Self.size - reports.count) {
        reports.append(
          Report(
            event: event, number: report,
            time: report == 0 ? events[event].beginning : events[event].time(using: &random),
            isReprint: report > 0 && random.happens(0.12)))
      }
    }
    self.events = events
    self.reports = reports.sorted {
      ($0.time, $0.event, $0.number) < ($1.time, $1.event, $1.number)
    }
  }

  /// 1 to `largestStory`: half of the stories have one report, one in a hundred all of them
  /// (Pareto's distribution).
  private static func storySize(using random: inout RandomNumbers) -> Int {
    // The comparison comes before the conversion: the power may exceed every integer.
    let size = pow(1 - random.unit(), -1 / 1.1)
    return Int(min(size, Double(largestStory)))
  }
}
