/// The terms of texts in their order, to be filled again and again.
struct TermTokens {
  private var room: [TermToken] = []
  /// How many there are.
  private(set) var count = 0

  /// The terms.
  var all: ArraySlice<TermToken> { room[..<count] }

  mutating func removeAll() { count = 0 }

  /// Appends those of `tokens` that are terms, where `forms` are the bits of their forms, and counts
  /// those of the lead.
  mutating func append(_ tokens: Span<Token>, _ forms: Span<UInt32>) -> Int {
    let needed = count + tokens.count
    if room.count < needed {
      let empty = TermToken(WordForm(bits: 0))
      room.append(contentsOf: repeatElement(empty, count: needed * 2 - room.count))
    }
    var (place, leadCount) = (count, 0)
    var room = room.mutableSpan
    for index in tokens.indices {
      let form = WordForm(bits: forms[index])
      // Written in any case and kept if it is a term.
      room[place] = TermToken(form)
      place += form.termCount
      leadCount += form.termCount & (tokens[index].isInLead ? 1 : 0)
    }
    count = place
    return leadCount
  }
}
