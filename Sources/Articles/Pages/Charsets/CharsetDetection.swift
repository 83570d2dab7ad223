/// Tells the encoding of a page that names none and is not UTF-8, from its language and its bytes.
///
/// The language's usual encoding is that of the HTML Standard's table for browsers. Where the page
/// names no language, the bytes beyond ASCII tell: in Latin scripts they stand alone among ASCII
/// letters, in others in runs; encodings of two bytes a character give runs of even length, and each
/// script has its most frequent letters at places of their own.
struct CharsetDetection {
  /// Bytes beyond ASCII, by value.
  private var counts = [Int](repeating: 0, count: 256)
  private var high = 0
  /// Bytes beyond ASCII in runs of two and more, and how many runs of odd length there are.
  private var inRuns = 0
  private var runs = 0
  private var oddRuns = 0
  /// Pairs of bytes by what they would be.
  private var pairs = 0
  private var kanaOfEUC = 0
  private var kanaOfShiftJIS = 0
  private var hangul = 0
  private var hanzi = 0
  private var big5 = 0

  /// How many bytes are looked at.
  private static let reach = 200_000
  /// The least bytes beyond ASCII that tell something.
  private static let leastBytes = 20

  /// The name of the encoding, or nil where it is one of western Europe's or cannot be told.
  static func encoding(of page: [UInt8], language: String?) -> String? {
    let found = CharsetDetection(page)
    if let language, let usual = usual(for: language) {
      switch usual {
      case "shift_jis": return found.kanaOfEUC > found.kanaOfShiftJIS ? "euc-jp" : usual
      case "windows-1251": return found.cyrillic ?? usual
      default: return usual
      }
    }
    return found.encoding
  }

  private init(_ page: [UInt8]) {
    var index = 0
    let bytes = page.prefix(Self.reach)
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      index = takeRun(from: index, in: bytes)
    }
  }

  /// Counts the bytes up to the next one of ASCII that is no second byte; gives where they end.
  private mutating func takeRun(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = start
    while index < bytes.count, bytes[index] >= 0x80 {
      counts[Int(bytes[index])] += 1
      index += 1
    }
    high += index - start
    runs += 1
    if index - start > 1 { inRuns += index - start }
    if (index - start) % 2 == 1 { oddRuns += 1 }
    // Pairs are read on their own: a second byte may be ASCII.
    var pair = start
    while pair < index, pair + 1 < bytes.count {
      count(bytes[pair], bytes[pair + 1])
      pair += 2
    }
    return max(index, min(pair, bytes.count))
  }

  private mutating func count(_ lead: UInt8, _ trail: UInt8) {
    pairs += 1
    if lead == 0xa4 || lead == 0xa5, trail >= 0xa1 { kanaOfEUC += 1 }
    if lead == 0x82, (0x9f...0xf1).contains(trail) { kanaOfShiftJIS += 1 }
    if lead == 0x83, (0x40...0x96).contains(trail) { kanaOfShiftJIS += 1 }
    if trail >= 0xa1 {
      if (0xb0...0xc8).contains(lead) { hangul += 1 }
      if (0xb0...0xf7).contains(lead) { hanzi += 1 }
    }
    if (0xa4...0xc6).contains(lead), (0x40...0x7e).contains(trail) { big5 += 1 }
  }

  private var encoding: String? {
    guard high >= Self.leastBytes, inRuns * 10 >= high * 7 else { return nil }
    if kanaOfShiftJIS * 5 >= pairs { return "shift_jis" }
    if big5 * 5 >= pairs { return "big5" }
    if oddRuns * 8 <= runs {
      if kanaOfEUC * 5 >= pairs { return "euc-jp" }
      if hangul * 10 >= pairs * 8, hangul * 20 >= hanzi * 19 { return "euc-kr" }
      if hanzi * 10 >= pairs * 6 { return "gb18030" }
    }
    return cyrillic
  }

  /// The encoding of Cyrillic, or of scripts whose letters have the same places, by where its small
  /// letters are, which make most of a text.
  private var cyrillic: String? {
    let places: [(name: String, letters: ClosedRange<Int>)] = [
      ("windows-1251", 0xe0...0xff), ("koi8-r", 0xc0...0xdf), ("iso-8859-5", 0xd0...0xef),
    ]
    let shares = places.map { (name: $0.name, share: share($0.letters)) }
    guard let most = shares.max(by: { $0.share < $1.share }), most.share > 0.7 else { return nil }
    guard most.name == "windows-1251" else { return most.name }
    // Greek has its accented vowels where Cyrillic has capitals; Hebrew has none of the last letters.
    if share(0xdc...0xdf) > 0.04 { return "windows-1253" }
    return share(0xfb...0xff) < 0.01 ? "windows-1255" : most.name
  }

  private func share(_ values: ClosedRange<Int>) -> Double {
    high == 0 ? 0 : Double(counts[values].reduce(0, +)) / Double(high)
  }

  private static func usual(for language: String) -> String? {
    if language.hasPrefix("zh") {
      let isTraditional = ["hant", "-tw", "-hk", "-mo"].contains { language.contains($0) }
      return isTraditional ? "big5" : "gb18030"
    }
    return byLanguage[String(language.prefix { $0 != "-" && $0 != "_" })]
  }

  /// The encodings that browsers fall back to, where they are not western Europe's.
  private static let byLanguage = [
    "ar": "windows-1256", "az": "windows-1254", "ba": "windows-1251", "be": "windows-1251",
    "bg": "windows-1251", "cs": "windows-1250", "el": "iso-8859-7", "et": "windows-1257",
    "fa": "windows-1256", "he": "windows-1255", "hr": "windows-1250", "hu": "iso-8859-2",
    "ja": "shift_jis", "kk": "windows-1251", "ko": "euc-kr", "ku": "windows-1254",
    "ky": "windows-1251", "lt": "windows-1257", "lv": "windows-1257", "mk": "windows-1251",
    "os": "windows-1251", "pl": "iso-8859-2", "ru": "windows-1251", "sah": "windows-1251",
    "sk": "windows-1250", "sl": "iso-8859-2", "sr": "windows-1251", "tg": "windows-1251",
    "th": "windows-874", "tr": "windows-1254", "tt": "windows-1251", "uk": "windows-1251",
    "vi": "windows-1258",
  ]
}
