/// ISO 639-1 codes from what sources write: "en-GB", "eng", "English", "zh_Hant".
package enum LanguageCode {
  /// The ISO 639-1 code (639-3 where there is no shorter one) that `text` means; nil where it means
  /// none.
  package static func normalized(_ text: String) -> String? {
    let text = trimmed(text)
    let letters = text.drop { !$0.isLetter }.prefix { $0.isLetter }
    let word = letters.lowercased()
    guard !meaningless.contains(word) else { return nil }
    // "English (US)" is a name, "not available" is no code.
    let goesOn = letters.endIndex < text.endIndex && text[letters.endIndex] == " "
    guard !goesOn || word.utf8.count > 3 else { return nil }
    if let code = aliases[word] { return code }
    let isCode = 2...3 ~= word.utf8.count && word.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    return isCode ? word : nil
  }

  /// What stands where the language is not known; "nan" is more often an empty cell than Southern Min.
  private static let meaningless: Set<String> = [
    "", "un", "und", "unk", "mul", "mis", "zxx", "nan", "na", "xx", "xxx",
  ]

  /// Codes of ISO 639-2 (both kinds), outdated and regional codes, and names.
  private static let aliases: [String: String] = {
    let table = """
      ar ara arabic arb
      bg bul bulgarian
      bs bos bosnian
      ca cat catalan
      cs ces cze czech
      da dan danish dansk
      de deu ger german deutsch
      el ell gre greek
      en eng english
      es spa spanish español espanol castellano
      et est estonian
      eu eus baq basque
      fa fas per persian farsi
      fi fin finnish suomi
      fr fra fre french français francais
      ga gle irish
      he heb hebrew iw
      hi hin hindi
      hr hrv croatian
      hu hun hungarian magyar
      hy hye arm armenian
      id ind indonesian in
      it ita italian italiano
      ja jpn japanese
      jv jav jw
      ko kor korean
      lt lit lithuanian
      lv lav latvian
      ms msa may malay
      ne nep nepali
      nl nld dut dutch nederlands flemish
      no nor nob nno nb nn norwegian norsk
      pl pol polish polski
      pt por portuguese português portugues
      ro ron rum romanian mo
      ru rus russian русский
      sk slk slo slovak
      sl slv slovenian slovene
      sq sqi alb albanian
      sr srp serbian
      sv swe swedish svenska
      ta tam tamil
      th tha thai
      tl fil tagalog filipino
      tr tur turkish türkçe
      uk ukr ukrainian українська
      ur urd urdu
      vi vie vietnamese
      yi yid yiddish ji
      zh zho chi chinese cmn
      """
    var aliases: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words.dropFirst() { aliases[word] = words[0] }
    }
    return aliases
  }()
}
