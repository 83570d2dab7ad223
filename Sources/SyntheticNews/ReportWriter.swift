import Foundation

/// Writes the title and the text of a report.
///
/// A text is made of content words with function words between four in five of them. Of the content
/// words three in ten repeat one that the text has already, frequent words rather than rare ones;
/// of the others a fifth belong to the event's topic, an eighth to its section, a tenth to the event (three in ten at the
/// beginning, where news says what it is about), and one in fifty is a number.
struct ReportWriter {
  private enum Share {
    static let `repeat` = 0.30
    static let number = 0.02
    static let event = 0.10
    static let eventInLead = 0.35
    static let topic = 0.22
    static let section = 0.12
  }

  /// Words of the beginning.
  private static let leadWords = 40
  /// A word of this rank is repeated half as readily as the most frequent one.
  private static let repeatedRank = 5000
  private static let numberMark: UInt32 = 1 << 31

  private let topics: Topics
  private let sections: Topics
  private let spelling = Spelling()
  private let functionWords = FunctionWords()
  private let frequencies = WordFrequencies.news
  private var text = TextBuilder()
  /// What the text holds so far: ranks, and numbers under `numberMark`.
  private var used: [UInt32] = []

  init(topics: Topics, sections: Topics) {
    self.topics = topics
    self.sections = sections
  }

  /// A text of paragraphs, separated by empty lines.
  ///
  /// - Parameters:
  ///   - event: what it reports.
  ///   - random: the same numbers write the same text.
  ///   - isCopy: whether the last paragraph is left out, as who takes over a text tends to.
  /// - Returns: the text.
  mutating func body(
    of event: Event, using random: inout RandomNumbers, isCopy: Bool = false
  ) -> String {
    text.clear()
    used.removeAll(keepingCapacity: true)
    let wordCount = Self.length(using: &random)
    var lastParagraph = 0
    while used.count < wordCount {
      if text.count > 0 {
        let isBreak = random.below(3) == 0
        if isBreak { lastParagraph = text.count }
        text.append(isBreak ? Self.paragraphBreak : Self.blank)
      }
      sentence(of: event, using: &random)
    }
    let kept = isCopy && lastParagraph > text.count / 2 ? lastParagraph : text.count
    return text.text(kept)
  }

  private static let paragraphBreak = Letters("\n\n")
  private static let blank = Letters(" ")

  /// Content words of a text: half of the texts have 350 to 680.
  private static func length(using random: inout RandomNumbers) -> Int {
    min(4000, max(60, Int(485 * exp(0.5 * random.normal()))))
  }

  private mutating func sentence(of event: Event, using random: inout RandomNumbers) {
    let length = 8 + random.below(9)
    let opensWithFunctionWord = random.below(4) > 0
    if opensWithFunctionWord {
      text.append(functionWords.openings[random.below(16)])
    }
    for position in 0..<length {
      let bits = random.next()
      if position > 0 {
        text.append(UInt8(ascii: " "))
        if bits & 0xFF < 205 {
          text.append(functionWords.table[Int(bits >> 8 & 127)])
        }
      }
      let isFirst = position == 0 && !opensWithFunctionWord
      word(of: event, form: Int(bits >> 16 & 7), isCapital: isFirst, using: &random)
    }
    text.append(UInt8(ascii: "."))
  }

  /// Appends a content word, or a number.
  private mutating func word(
    of event: Event, form: Int, isCapital: Bool, using random: inout RandomNumbers
  ) {
    let bits = random.next()
    var kind = Double(bits >> 40) * 0x1p-24
    if used.count > 8 {
      if kind < Share.repeat {
        let word = repeated(using: &random)
        used.append(word)
        return append(word, form: form, isCapital: isCapital)
      }
      kind = (kind - Share.repeat) / (1 - Share.repeat)
    }
    let eventShare = used.count < Self.leadWords ? Share.eventInLead : Share.event
    var word: UInt32
    if kind < Share.number {
      word = Self.numberMark | UInt32(Self.number(of: event, using: &random))
    } else if kind < Share.number + eventShare {
      let place = Event.place(bits)
      word = event.words[place]
      if place < Event.nameCount, bits >> 10 & 1 == 0 {
        append(event.firstNames[place], form: form, isCapital: true)
        used.append(event.firstNames[place])
        text.append(UInt8(ascii: " "))
      }
    } else if kind < Share.number + eventShare + Share.topic {
      word = topics.word(of: event.topic, bits)
    } else if kind < Share.number + eventShare + Share.topic + Share.section {
      word = sections.word(of: event.section, bits)
    } else {
      word = UInt32(frequencies.rank(using: &random))
    }
    used.append(word)
    append(word, form: form, isCapital: isCapital)
  }

  /// A word that the text has already.
  private func repeated(using random: inout RandomNumbers) -> UInt32 {
    var word: UInt32 = 0
    for _ in 0..<6 {
      let bits = random.next()
      word = used[Int(((bits & 0xFFFF_FFFF) &* UInt64(used.count)) >> 32)]
      let limit = UInt64(Self.repeatedRank + Int(word & ~Self.numberMark))
      if ((bits >> 32) &* limit) >> 32 < UInt64(Self.repeatedRank) { break }
    }
    return word
  }

  /// Two in three numbers are the event's.
  private static func number(of event: Event, using random: inout RandomNumbers) -> Int {
    random.below(3) > 0
      ? event.numbers[random.below(event.numbers.count)] : Event.number(using: &random)
  }

  private mutating func append(_ word: UInt32, form: Int, isCapital: Bool) {
    if word >= Self.numberMark {
      text.append(number: Int(word & ~Self.numberMark))
    } else {
      spelling.append(Int(word), form: form, isCapital: isCapital, to: &text)
    }
  }
}

extension ReportWriter {
  /// A headline: six to ten words, most of them the event's.
  mutating func title(of event: Event, using random: inout RandomNumbers) -> String {
    text.clear()
    let length = 6 + random.below(5)
    for position in 0..<length {
      if position > 0 {
        text.append(UInt8(ascii: " "))
        if random.below(3) == 0 {
          text.append(functionWords.table[random.below(128)])
        }
      }
      let bits = random.next()
      switch bits >> 32 & 15 {
      case 0:
        append(Self.numberMark | UInt32(event.numbers[Int(bits & 3)]), form: 7, isCapital: false)
      case 1...9:
        let word = event.words[Event.place(bits)]
        append(word, form: Int(bits >> 16 & 7), isCapital: position == 0)
      case 10...13:
        let word = topics.word(of: event.topic, bits)
        append(word, form: Int(bits >> 16 & 7), isCapital: position == 0)
      default:
        let word = UInt32(frequencies.rank(using: &random))
        append(word, form: Int(bits >> 16 & 7), isCapital: position == 0)
      }
    }
    return text.text(text.count)
  }
}
