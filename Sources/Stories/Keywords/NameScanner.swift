/// Counts in how many texts words with a capital stand, in how many inside a sentence, and in how many one
/// blank parts two of them.
struct NameScanner {
  /// In how many texts each word stands, when it begins with a capital.
  private(set) var textCounts: [Int]
  /// In how many of them it stands inside a sentence, where only names have capitals in most languages.
  private(set) var innerCounts: [Int]
  /// The places of the names among the words.
  private var names: [Int] = []
  /// The letters of all names, and where each name's begin and the last's end.
  private var letters: [UInt8] = []
  private var starts = [0]
  private let wordCount: Int
  /// Whether some name begins with a byte.
  private var begins = InlineArray<256, Bool>(repeating: false)
  /// In how many texts a word follows another: place of the left one * words + place of the right.
  private var pairCounts: [Int]
  /// The last text, by number, that was counted for each word and pair, so that it counts once.
  private var lastText: [Int]
  private var lastInnerText: [Int]
  private var lastTextOfPair: [Int]
  private var textNumber = 0

  /// A scanner for those of `words` that begin with a capital.
  init(_ words: [String]) {
    wordCount = words.count
    textCounts = Array(repeating: 0, count: wordCount)
    innerCounts = textCounts
    lastText = textCounts
    lastInnerText = textCounts
    for (place, word) in words.enumerated() where Self.isCapitalised(word) {
      begins[Int(word.utf8.first ?? 0)] = true
      names.append(place)
      letters += word.utf8
      starts.append(letters.count)
    }
    pairCounts = names.count > 1 ? Array(repeating: 0, count: wordCount * wordCount) : []
    lastTextOfPair = pairCounts
  }

  /// How many of the words are names.
  var nameCount: Int { names.count }

  /// The pairs that were met, by falling number of texts, then in the order of the words.
  var pairs: [(left: Int, right: Int, count: Int)] {
    pairCounts.indices.filter { pairCounts[$0] > 0 }
      .sorted { (pairCounts[$1], $0) < (pairCounts[$0], $1) }
      .map { ($0 / wordCount, $0 % wordCount, pairCounts[$0]) }
  }

  /// Counts what stands in the first `limit` bytes of a text.
  ///
  /// Complexity: linear in the bytes, few of which begin a name and are looked at closely.
  mutating func scan(_ text: String, limit: Int) {
    textNumber += 1
    let text = text.utf8.span
    let end = min(text.count, limit)
    var last: (place: Int, end: Int)?
    var start = 0
    while true {
      start = Self.mayBegin(text, from: start, to: end)
      guard start < end else { return }
      guard begins[Int(text[start])], start == 0 || !Self.isWordByte(text[start - 1]) else {
        start += 1
        continue
      }
      var wordEnd = start + 1
      while wordEnd < end && Self.isWordByte(text[wordEnd]) { wordEnd += 1 }
      if let place = place(of: text.extracting(start..<wordEnd)) {
        if lastText[place] != textNumber {
          lastText[place] = textNumber
          textCounts[place] += 1
        }
        if Self.isInsideSentence(start, of: text), lastInnerText[place] != textNumber {
          lastInnerText[place] = textNumber
          innerCounts[place] += 1
        }
        if let last, last.end + 1 == start, text[last.end] == 0x20, last.place != place {
          count(pair: last.place * wordCount + place)
        }
        last = (place, wordEnd)
      }
      start = wordEnd
    }
  }

  /// The first place in a range that holds an ASCII capital or a byte of what is not ASCII; its end
  /// where none does.
  private static func mayBegin(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place + 8 <= end {
      let bytes = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
        .littleEndian
      // Eight bytes side by side: the upper bit of each tells whether it is at least "A", and
      // whether it is beyond "Z".
      let low = bytes & 0x7f7f_7f7f_7f7f_7f7f
      let atLeastA = low &+ 0x3f3f_3f3f_3f3f_3f3f
      let beyondZ = low &+ 0x2525_2525_2525_2525
      let found = ((atLeastA & ~beyondZ) | bytes) & 0x8080_8080_8080_8080
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < end {
      if (0x41...0x5a).contains(text[place]) || text[place] >= 0x80 { return place }
      place += 1
    }
    return end
  }

  private static func isCapitalised(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.isASCII
      ? (0x41...0x5a).contains(first.value) : first.properties.isUppercase
  }

  private mutating func count(pair: Int) {
    guard lastTextOfPair[pair] != textNumber else { return }
    lastTextOfPair[pair] = textNumber
    pairCounts[pair] += 1
  }

  /// The place of the first name that is spelled so.
  private func place(of word: Span<UInt8>) -> Int? {
    let (letters, starts) = (letters.span, starts.span)
    for name in names.indices where starts[name + 1] - starts[name] == word.count {
      let start = starts[name]
      var index = 0
      while index < word.count && letters[start + index] == word[index] { index += 1 }
      if index == word.count { return names[name] }
    }
    return nil
  }

  /// Whether a small letter or a comma stands before the blank before a word.
  private static func isInsideSentence(_ start: Int, of text: Span<UInt8>) -> Bool {
    guard start > 1, text[start - 1] == 0x20 else { return false }
    return (0x61...0x7a).contains(text[start - 2]) || text[start - 2] == 0x2c
  }

  /// ASCII letters, digits and hyphens, and every byte of what is not ASCII.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x80...: true
    default: false
    }
  }
}
