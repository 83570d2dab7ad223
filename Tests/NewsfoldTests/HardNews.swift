import Articles
import TestSupport

/// Made-up reports that are hard to tell apart or easily put together wrongly.
///
/// Words are drawn as in news: a few of a common stock very often, and those of the event again and
/// again in its reports.
struct HardNews {
  private var random: SeededGenerator
  private static let stockSize = 3000.0

  /// News of this seed.
  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// What an event's reports are made of.
  struct Event {
    var name: String
    var words: [String]
    var day: Int
  }

  /// An event with words of its own.
  mutating func event(_ name: String, day: Int) -> Event {
    Event(name: name, words: rareWords(30), day: day)
  }

  /// The developments of an affair, one a day: each has words of the days before, and new ones.
  mutating func affair(_ name: String, days: Range<Int>) -> [Event] {
    var words = rareWords(40)
    return days.map { day in
      words = words.dropFirst(10) + rareWords(10)
      return Event(name: "\(name)-\(day)", words: words, day: day)
    }
  }

  private mutating func rareWords(_ count: Int) -> [String] { (0..<count).map { _ in rareWord() } }

  /// Reports of an event, each by another outlet, within a day.
  mutating func reports(of event: Event, _ count: Int) -> [Article] {
    (0..<count).map { number in
      let title = event.words.shuffled(using: &random).prefix(5) + [stockWord(), stockWord()]
      return Self.article(
        "\(event.name)-\(number)", title.shuffled(using: &random).joined(separator: " "),
        paragraphs(of: event, 4).joined(separator: "\n\n"), outlet: "outlet\(number).example",
        hour: event.day * 24 + Int.random(in: 0..<20, using: &random))
    }
  }

  /// Paragraphs of a text about `event`.
  mutating func paragraphs(of event: Event, _ count: Int) -> [String] {
    (0..<count).map { _ in
      (0..<40).map { _ in
        Int.random(in: 0..<5, using: &random) < 2
          ? event.words[Int.random(in: event.words.indices, using: &random)] : stockWord()
      }.joined(separator: " ")
    }
  }

  /// An article that touches several events, so many paragraphs of each.
  mutating func roundUp(_ id: String, of events: [Event], paragraphs count: Int) -> Article {
    let title = (0..<6).map { _ in stockWord() }.joined(separator: " ")
    let body = events.flatMap { paragraphs(of: $0, count) }.joined(separator: "\n\n")
    return Self.article(id, title, body, outlet: "\(id).example", hour: events[0].day * 24 + 20)
  }

  /// An article that no other shares a word with.
  mutating func loner(_ id: String) -> Article {
    Self.article(
      id, rareWords(6).joined(separator: " "), rareWords(30).joined(separator: " "),
      outlet: "\(id).example", hour: Int.random(in: 0..<240, using: &random))
  }

  /// A weekly report on a price that differs from all others in its numbers and dates alone.
  mutating func priceReport(week: Int, outlet: String) -> Article {
    let (day, month) = (1 + week * 7 % 28, Self.months[week * 7 / 28 % 12])
    let (price, diesel) = (number(1...3, point: 100...999), number(1...3, point: 100...999))
    let change = number(1...9, point: 0...9)
    return Self.article(
      "\(outlet)-\(week)", "Average petrol price at \(price) a litre on \(day) \(month)",
      """
      The average price of a litre of petrol stood at \(price) in the week to \(day) \(month), a \
      change of \(change) cents from the week before, the motorists' association said. Diesel cost \
      \(diesel). Prices were highest along the coast and lowest inland, as they mostly are.

      Drivers in the north paid \(Int.random(in: 10...99, using: &random)) cents more than those in \
      the south. The association advises to fill up in the evening. It asks \
      \(Int.random(in: 10_000...20_000, using: &random)) filling stations every week and publishes \
      the figures on Wednesdays.
      """, outlet: outlet, hour: week * 168 + 12)
  }

  private mutating func number(_ whole: ClosedRange<Int>, point: ClosedRange<Int>) -> String {
    "\(Int.random(in: whole, using: &random)).\(Int.random(in: point, using: &random))"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func article(
    _ id: String, _ title: String, _ body: String, outlet: String, hour: Int
  ) -> Article {
    Article(
      id: ArticleID(id), title: title, body: body, source: outlet,
      published: .instant(secondsSince1970: 1_500_000_000 + Int64(hour) * 3600, offsetSeconds: 0),
      language: "en")
  }

  private mutating func rareWord() -> String {
    String((0..<9).compactMap { _ in "bcdfghklmnprstvaeiou".randomElement(using: &random) })
  }

  /// The n-th of the stock comes about as often as 1/n.
  private mutating func stockWord() -> String {
    var rank = 1.0
    while rank < Self.stockSize, Double.random(in: 0..<1, using: &random) < 0.9 { rank *= 1.9 }
    return "stock\(Int(min(rank, Self.stockSize) * Double.random(in: 1..<1.9, using: &random)))"
  }
}
