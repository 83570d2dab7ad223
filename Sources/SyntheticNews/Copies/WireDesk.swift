public import Articles

/// Edits articles as outlets edit what an agency sends them, and says what it did: labelled copies,
/// and texts that look like copies and are none.
///
/// ```swift
/// let desk = WireDesk(seed: 3)
/// let copy = desk.edited(article, beside: another, as: .cut, number: 0)
/// ```
///
/// What is put in comes from another article. The same seed and number give the same text.
/// Complexity: linear in the texts.
public struct WireDesk: Sendable {
  /// Bodies of fewer words are not edited.
  public static let leastWords = 80
  /// A text needs so many numbers for a next week's of them to be another report.
  private static let leastNumbers = 4
  private static let day: Int64 = 86_400

  /// Another seed makes other texts of the same kinds.
  public let seed: UInt64

  /// A desk.
  public init(seed: UInt64 = 1) {
    self.seed = seed
  }

  /// What `edit` makes of `article`, with what is added taken from `other`; nil where the texts are too
  /// short for it, or have too few numbers.
  ///
  /// It has an id, an outlet and a headline of its own, and was published hours after the article, or
  /// a week after it, or on the same day where only that is known.
  public func edited(
    _ article: Article, beside other: Article, as edit: EditedArticle.Edit, number: Int
  ) -> EditedArticle? {
    var text = Manuscript(article.body)
    let donor = Manuscript(other.body)
    guard text.wordCount >= Self.leastWords, donor.wordCount >= Self.leastWords else { return nil }
    if edit == .nextWeek, text.numberCount < Self.leastNumbers { return nil }
    var random = RandomNumbers(seed: seed, 11, number)
    let title = Self.headline(of: text, using: &random)
    Self.apply(edit, to: &text, donor, using: &random)
    if edit != .notice, let first = text.paragraphs.first {
      text.paragraphs[0] = ["HALVORSUND,", "(Tidewire)", "-"] + first
    }
    var edited = article
    edited.id = ArticleID("\(edit.rawValue)-\(number)")
    edited.title = edit == .notice ? article.title : title
    edited.body = text.text
    edited.source = "desk\(number).example"
    edited.url = nil
    let delay = edit == .nextWeek ? 7 * Self.day : Int64(random.below(20 * 3600))
    edited.published = article.published.map { Self.later($0, bySeconds: delay) }
    let originals = edit == .merged ? [article.id, other.id] : [article.id]
    return EditedArticle(article: edited, originals: originals, edit: edit)
  }

  private static func apply(
    _ edit: EditedArticle.Edit, to text: inout Manuscript, _ donor: Manuscript,
    using random: inout RandomNumbers
  ) {
    let count = text.wordCount
    switch edit {
    case .headline: break
    case .cut: text.keep(count * (30 + random.below(50)) / 100)
    case .paragraphs: changeParagraphs(of: &text, donor, using: &random)
    case .words: text.changeWords(oneIn: 12 + random.below(19), from: donor, using: &random)
    case .several:
      text.keep(count * 3 / 4)
      text.changeWords(oneIn: 30, from: donor, using: &random)
      insert(donor, into: &text, using: &random)
    case .merged: text.paragraphs += donor.paragraphs
    case .halves:
      let kept = min(count, donor.wordCount) / 2
      var half = donor
      half.keep(kept)
      text.keep(kept)
      text.paragraphs += half.paragraphs
    case .nextWeek: text.changeNumbers(using: &random)
    case .notice:
      text.keep(30)
      text.paragraphs.insert(notice.split(separator: " "), at: 0)
    }
  }

  /// Removes a paragraph in seven, changes one in eight where there are so many, and adds one.
  private static func changeParagraphs(
    of text: inout Manuscript, _ donor: Manuscript, using random: inout RandomNumbers
  ) {
    for _ in 0..<text.paragraphs.count / 7 {
      text.paragraphs.remove(at: random.below(text.paragraphs.count))
    }
    for _ in 0..<text.paragraphs.count / 8 {
      text.paragraphs[random.below(text.paragraphs.count)] =
        donor.paragraphs[random.below(donor.paragraphs.count)]
    }
    insert(donor, into: &text, using: &random)
  }

  /// Puts some words of `donor` after one of the paragraphs, an eighth of the text at most.
  private static func insert(
    _ donor: Manuscript, into text: inout Manuscript, using random: inout RandomNumbers
  ) {
    let paragraph = donor.paragraphs[random.below(donor.paragraphs.count)]
    let added = Array(paragraph.prefix(text.wordCount / 8))
    if !added.isEmpty {
      text.paragraphs.insert(added, at: 1 + random.below(text.paragraphs.count))
    }
  }

  /// Some longer words of the beginning, as a headline says in other words what a text begins with.
  private static func headline(of text: Manuscript, using random: inout RandomNumbers) -> String {
    let words = text.paragraphs.flatMap(\.self).prefix(60).filter { $0.utf8.count > 4 }
    guard !words.isEmpty else { return "News of the day" }
    return (0..<7).map { _ in words[random.below(words.count)] }.joined(separator: " ")
  }

  private static func later(_ time: PublicationTime, bySeconds delay: Int64) -> PublicationTime {
    switch time {
    case .instant(let seconds, let offset):
      return .instant(secondsSince1970: seconds + delay, offsetSeconds: offset)
    case .day:
      let date = time.day
      let later = CalendarDay(daysSince1970: date.daysSince1970 + delay / Self.day)
      return .day(year: later.year, month: later.month, day: later.day)
    }
  }

  private static let notice = """
    This site and its partners store information on your device, such as what is kept between two \
    visits, and read it again in order to choose advertisements, to count how many people have seen \
    them, and to learn which pages are read to the end. You may agree to all of this, refuse it, or \
    decide one by one under the link at the foot of every page, and whatever you decide holds for six \
    months on this device alone. Readers with a subscription see fewer advertisements, but the same \
    rules hold for them. Questions are answered by our service desk on working days between nine and \
    five; letters to the editor should bear a name and an address.
    """
}
