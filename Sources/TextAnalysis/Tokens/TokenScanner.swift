/// Finds the tokens of a text, from its UTF-8.
///
/// A token is
/// - a run of letters with their marks, and apostrophes between letters ("don't"),
/// - capital letters each followed by a full stop ("U.S."),
/// - a run of digits with single `. , :` between digits ("4.4", "1,000", "19:07"), or
/// - two neighbouring characters of a script without spaces; a lone one as itself.
///
/// Complexity: linear in the bytes of the text, constant memory.
struct TokenScanner {
  /// Tokens are cut after so many scalars.
  static let longestToken = 64

  /// The words begun so far: runs between white space, and every second character of a script
  /// without spaces.
  private(set) var wordCount = 0
  /// The byte at which the first word after the lead begins; nil while the lead goes on.
  private(set) var leadEnd: Int?

  private let leadWordCount: Int
  private let table: ScalarTable
  private var position = 0
  private var isInsideWord = false
  private var charactersInRun = 0

  /// A scanner at the start of a text whose lead has `leadWordCount` words.
  init(leadWordCount: Int, table: ScalarTable) {
    self.leadWordCount = leadWordCount
    self.table = table
  }

  /// The next token of `text`, which has to be the same in every call.
  mutating func next(in text: Span<UInt8>) -> Token? {
    while position < text.count {
      if text[position] == 0x20 {
        isInsideWord = false
        position += 1
        continue
      }
      let scalar = text.scalar(at: position)
      switch table.scalarClass(scalar.value) {
      case .letter:
        beginWord()
        return scanPlainWord(text) ?? scanWord(text)
      case .digit:
        beginWord()
        return scanNumber(text)
      case .ideograph:
        beginWord()
        if let token = scanCharacters(text) { return token }
        continue
      case .space:
        isInsideWord = false
      case .apostrophe, .other:
        beginWord()
      case .mark, .ignorable:
        break
      }
      position += scalar.length
    }
    return nil
  }

  /// Fills `batch` with the next tokens of `text`, and tells how many there are: fewer than it holds
  /// only at the end of the text.
  mutating func scan(_ text: Span<UInt8>, into batch: inout [Token]) -> Int {
    var batch = batch.mutableSpan
    var count = 0
    while count < batch.count {
      count = scanPlainWords(text, into: &batch, from: count)
      guard count < batch.count, let token = next(in: text) else { break }
      batch[count] = token
      count += 1
    }
    return count
  }

  @inline(__always)
  private mutating func beginWord() {
    guard !isInsideWord else { return }
    isInsideWord = true
    countWord()
  }

  @inline(__always)
  private mutating func countWord() {
    wordCount += 1
    if wordCount > leadWordCount, leadEnd == nil { leadEnd = position }
  }

  @inline(__always)
  private func token(from start: Int, cutAt end: Int) -> Token {
    Token(start: start, end: end, isInLead: leadEnd == nil)
  }
}

// MARK: - The kinds of tokens

extension TokenScanner {
  /// Reads words of ASCII letters as long as there are only spaces, commas and full stops between.
  ///
  /// That is most of a text in many languages; `next` would read the same tokens one by one. They are
  /// written to `batch` from place `first` on; the place after the last is returned.
  private mutating func scanPlainWords(
    _ text: Span<UInt8>, into batch: inout MutableSpan<Token>, from first: Int
  ) -> Int {
    var (position, words, isInside) = (self.position, wordCount, isInsideWord)
    var count = first
    while count < batch.count, position + 24 <= text.count {
      let letterCount = text.eightBytes(at: position).leadingLetterCount
      guard letterCount > 0 else {
        guard text[position] == 0x20 else { break }
        isInside = false
        position += 1
        continue
      }
      var end = position + letterCount
      if letterCount == 8 {
        let more = text.eightBytes(at: end).leadingLetterCount
        guard more < 8 else { break }
        end += more
      }
      // More letters may follow what is not ASCII, an apostrophe, or the full stop of an acronym.
      let next = text[end]
      guard next < 0x80, next != 0x27, next != 0x60, next != 0x2E || end - position > 1 else {
        break
      }
      words += isInside ? 0 : 1
      if words > leadWordCount, leadEnd == nil { leadEnd = position }
      batch[count] = Token(start: position, end: end, isInLead: leadEnd == nil)
      count += 1
      isInside = next != 0x20
      position = next == 0x20 || next == 0x2C || next == 0x2E ? end + 1 : end
    }
    (self.position, wordCount, isInsideWord) = (position, words, isInside)
    return count
  }

  /// The word at `position` where it is of ASCII letters alone, of which several are read at once;
  /// nil where that does not tell.
  @inline(__always)
  private mutating func scanPlainWord(_ text: Span<UInt8>) -> Token? {
    let start = position
    var end = start
    while end - start <= Self.longestToken - 8, end + 8 <= text.count {
      let letterCount = text.eightBytes(at: end).leadingLetterCount
      end += letterCount
      guard letterCount < 8 else { continue }
      // More letters may follow what is not ASCII, an apostrophe, or the full stop of an acronym.
      let next = text[end]
      guard next < 0x80, next != 0x27, next != 0x60, next != 0x2E || end - start > 1 else {
        return nil
      }
      position = end
      return token(from: start, cutAt: end)
    }
    return nil
  }

  private mutating func scanWord(_ text: Span<UInt8>) -> Token {
    let start = position
    var end = start
    var scalars = 0
    scan: while position < text.count {
      let scalar = text.scalar(at: position)
      switch table.scalarClass(scalar.value) {
      case .letter, .mark, .ignorable: break
      case .apostrophe where isLetter(text, position + scalar.length): break
      default: break scan
      }
      position += scalar.length
      scalars += 1
      if scalars <= Self.longestToken { end = position }
    }
    if scalars == 1, let acronymEnd = endOfAcronym(text) {
      position = acronymEnd
      end = acronymEnd
    }
    return token(from: start, cutAt: end)
  }

  /// Where "U.S." ends, when `position` is after its first letter; nil where there is none.
  private func endOfAcronym(_ text: Span<UInt8>) -> Int? {
    guard isCapital(text, position - 1) else { return nil }
    var end = position
    var letters = 1
    while letters < 8, end + 1 < text.count, text[end] == 0x2E, isCapital(text, end + 1),
      !isLetter(text, end + 2)
    {
      end += 2
      letters += 1
    }
    guard letters > 1 else { return nil }
    return end < text.count && text[end] == 0x2E ? end + 1 : end
  }

  /// Whether the byte at `index` is an ASCII capital: other alphabets do not write such acronyms.
  private func isCapital(_ text: Span<UInt8>, _ index: Int) -> Bool {
    0x41...0x5A ~= text[index]
  }

  @inline(__always)
  private func isLetter(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index < text.count && table.scalarClass(text.scalar(at: index).value) == .letter
  }

  private mutating func scanNumber(_ text: Span<UInt8>) -> Token {
    let start = position
    var end = start
    var scalars = 0
    while position < text.count {
      let scalar = text.scalar(at: position)
      if table.scalarClass(scalar.value) != .digit {
        let next = position + scalar.length
        guard NumberSpelling.isSeparator(scalar.value), next < text.count,
          table.scalarClass(text.scalar(at: next).value) == .digit
        else { break }
      }
      position += scalar.length
      scalars += 1
      if scalars <= Self.longestToken { end = position }
    }
    return token(from: start, cutAt: end)
  }

  /// The pair of characters at `position`, or the character itself where it stands alone; nil where
  /// it is the last of a run, whose pair has been given already.
  private mutating func scanCharacters(_ text: Span<UInt8>) -> Token? {
    let start = position
    let middle = endOfCharacter(text, start)
    charactersInRun += 1
    if charactersInRun > 1, charactersInRun % 2 == 1 { countWord() }
    let isInLead = leadEnd == nil
    position = middle
    if middle < text.count, table.scalarClass(text.scalar(at: middle).value) == .ideograph {
      return Token(start: start, end: endOfCharacter(text, middle), isInLead: isInLead)
    }
    let isAlone = charactersInRun == 1
    charactersInRun = 0
    return isAlone ? Token(start: start, end: middle, isInLead: isInLead) : nil
  }

  /// Where the character that begins at `start` ends: a base and at most eight marks.
  private func endOfCharacter(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start + text.scalar(at: start).length
    for _ in 0..<8 {
      guard end < text.count else { break }
      let scalar = text.scalar(at: end)
      let kind = table.scalarClass(scalar.value)
      guard kind == .mark || kind == .ignorable else { break }
      end += scalar.length
    }
    return end
  }
}
