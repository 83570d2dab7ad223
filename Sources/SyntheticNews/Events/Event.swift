import Foundation

/// What happened: the words, names and numbers that the reports of a story share.
struct Event {
  /// What names the story: its place in the stream.
  let label: String
  let topic: Int
  let section: Int
  /// Ranks of words, the first `nameCount` of them names, those used most first.
  let words: [UInt32]
  /// The names' other halves, such as the first names of persons.
  let firstNames: [UInt32]
  let numbers: [Int]
  /// Seconds since 1970.
  let beginning: Int64
  let lifetime: Int64
  let firstOutlet: Int

  static let nameCount = 10
  private static let wordCount = 45
  private static let places = PlaceTable(count: wordCount, exponent: 0.5)

  /// An event.
  ///
  /// - Parameters:
  ///   - seed: of the stream.
  ///   - place: which event of which edition it is.
  ///   - series: what it repeats, if it is one of those that come every week: the same names and
  ///     nearly the same words with other numbers.
  ///   - beginning: when the first report can appear, in seconds since 1970.
  ///   - topics: where it can belong to.
  ///   - sectionCount: how many sections there are.
  init(
    seed: UInt64, place: (edition: Int, event: Int), series: Int?, beginning: Int64, topics: Topics,
    sectionCount: Int
  ) {
    var own = RandomNumbers(seed: seed, 3, place.edition, place.event)
    var shared = series.map { RandomNumbers(seed: seed, 4, $0) } ?? own
    label = "s\(place.edition)-\(place.event)"
    topic = topics.topic(using: &shared)
    // A topic's events are all in one section, and neighbouring topics are in different ones.
    section = topic % sectionCount
    var words = (0..<Self.wordCount).map { position in
      let rank = Spread.rank(in: 100..<30_000, using: &shared)
      return UInt32(Spelling.rank(from: rank, isName: position < Self.nameCount))
    }
    firstNames = (0..<Self.nameCount).map { _ in
      UInt32(Spelling.rank(from: Spread.rank(in: 100..<3000, using: &shared), isName: true))
    }
    if series != nil {
      // A week later some of what there is to say is new.
      for position in stride(from: Self.nameCount, to: Self.wordCount, by: 4) {
        words[position] = UInt32(Spread.rank(in: 100..<30_000, using: &own))
      }
    }
    self.words = words
    numbers = (0..<6).map { _ in Self.number(using: &own) }
    self.beginning = beginning
    lifetime = 86_400 * Int64(1 + own.below(3))
    firstOutlet = own.below(Outlets.count)
  }

  /// A place in `words` by ten random bits, the lowest ones.
  static func place(_ bits: UInt64) -> Int {
    places.place(bits)
  }

  /// When a report is published; most come early.
  func time(using random: inout RandomNumbers) -> Int64 {
    let share = random.unit()
    return beginning + Int64(Double(lifetime) * share * share)
  }

  /// A number of two to five digits.
  static func number(using random: inout RandomNumbers) -> Int {
    10 + Int(pow(10, 1 + 4 * random.unit()))
  }
}
