/// The outlets that publish: names made of a made-up place and what papers are called.
struct Outlets {
  static let count = 400
  private static let kinds = [
    "courier", "herald", "tribune", "observer", "gazette", "times", "post", "wire",
  ]

  /// Domains of the reserved top-level domain "example".
  let names: [String]

  init(seed: UInt64) {
    var random = RandomNumbers(seed: seed, 2)
    let spelling = Spelling()
    var place = TextBuilder()
    names = (0..<Self.count).map { number in
      // An even rank in so many steps is another word for each outlet.
      let rank = Spelling.rank(from: 60_000 + number * 50 + random.below(20), isName: false)
      place.clear()
      spelling.append(rank, form: 7, to: &place)
      return "\(place.text(place.count))-\(Self.kinds[number % 8]).example"
    }
  }

  /// The outlet of a story's report: another one for each report of a story.
  func name(of report: Int, first: Int) -> String {
    // The step has no factor in common with the count.
    names[(first + report * 37) % Self.count]
  }
}
