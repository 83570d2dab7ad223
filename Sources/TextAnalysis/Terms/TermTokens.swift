/// The terms of texts in their order, to be filled again and again.
struct TermTokens {
  private var room: [TermToken] = []
  /// How many there are.
  private(set) var count = 0

  /// The terms.
  var all: ArraySlice<TermToken> { room[..<count] }

  mutating func removeAll() { count = 0 }

  /// Takes back that the terms from `start` on are names.
  mutating func clearNames(from start: Int) {
    for index in start..<count { room[index].clearName() }
  }

  /// Appends those of `tokens` that are terms, where `forms` are the bits of their forms and
  /// `isAfterAbbreviation` says whether the token before is one, and counts those of the lead.
  mutating func append(
    _ tokens: Span<Token>, _ forms: Span<UInt32>, isAfterAbbreviation: inout Bool
  ) -> Int {
    let needed = count + tokens.count
    if room.count < needed {
      let empty = TermToken(term: 0, isName: false, isNumber: false)
      room.append(contentsOf: repeatElement(empty, count: needed * 2 - room.count))
    }
    var (place, leadCount) = (count, 0)
    var room = room.mutableSpan
    for index in tokens.indices {
      let token = tokens[index]
      let form = WordForm(bits: forms[index])
      let beginsSentence =
        token.gap == .sentence || (token.gap == .fullStop && !isAfterAbbreviation)
      isAfterAbbreviation = form.traits.contains(.abbreviation)
      // Written in any case and kept if it is a term: a branch on that is as good as a coin.
      room[place] = TermToken(
        term: form.bits >> 3, isName: form.traits.contains(.capitalized) && !beginsSentence,
        isNumber: form.traits.contains(.number))
      let isTerm = form.term != nil
      place += isTerm ? 1 : 0
      leadCount += isTerm && token.isInLead ? 1 : 0
    }
    count = place
    return leadCount
  }
}
