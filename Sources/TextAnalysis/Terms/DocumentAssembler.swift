import Articles

/// Turns blocks of terms into blocks of documents, one after the other.
///
/// Each thread has its own. Terms are counted in a table with a place for every term of the corpus:
/// a place is that of the current document where it is not below `firstPlace`, so nothing is
/// cleared between documents. A bit for every term, and one for every 64 bits, bring the terms of a
/// document into order without a comparison.
struct DocumentAssembler {
  /// A title stands for the article in comparisons of titles; so many terms of the lead do where
  /// there is none.
  static let headlineTermCount = 12

  private let merge: TermMerge
  private var places: [UInt32]
  private var firstPlace: UInt32 = 1
  private var terms: TermBits
  /// Of each place its occurrences by `TermField`.
  private var counts: [InlineArray<7, UInt32>] = []
  /// The terms of a document, rising, and the occurrences of each.
  private var order: [UInt32] = []
  private var ordered: [InlineArray<7, UInt32>] = []
  private var lists = Array(repeating: PackedList(), count: TermField.allCases.count)
  private var characters: CharacterGrams
  private var bigrams: [UInt32] = []
  private var bigramTally = NGramTally()
  private var characterTally = NGramTally()
  private var block = DocumentBlock.Builder()

  /// An assembler of the documents whose terms were merged.
  init(_ merge: TermMerge) {
    self.merge = merge
    places = Array(repeating: 0, count: merge.terms.count)
    terms = TermBits(count: merge.terms.count)
    characters = CharacterGrams(table: .shared)
  }

  /// The documents of `articles`, which are in the given languages and have the terms of `tokens`.
  ///
  /// Complexity: linear in the terms and in the bytes of the texts.
  mutating func documents(
    _ tokens: TokenBlock, _ articles: ArraySlice<Article>, languages: ArraySlice<String>
  ) -> [AnalyzedDocument] {
    var start = 0
    for (fields, (article, language)) in zip(tokens.fields, zip(articles, languages)) {
      let middle = start + fields.title.count
      let end = middle + fields.body.count
      count(tokens, start, middle, end, leadCount: fields.body.leadCount)
      countBigrams(tokens, [start..<middle, middle..<end])
      countCharacters(article, leadEnd: fields.body.leadEnd)
      packTerms()
      block.append(
        language: language, wordCount: fields.body.wordCount, terms: lists,
        bigrams: bigramTally, characters: characterTally)
      start = end
    }
    let finished = block.finish()
    return articles.indices.map {
      AnalyzedDocument(block: finished, index: $0 - articles.startIndex)
    }
  }

  /// Counts the terms of a document: those from `start` on are its title's, from `middle` its body's.
  private mutating func count(
    _ tokens: TokenBlock, _ start: Int, _ middle: Int, _ end: Int, leadCount: Int
  ) {
    counts.removeAll(keepingCapacity: true)
    if firstPlace > UInt32.max - UInt32(clamping: end - start) {
      for index in places.indices { places[index] = 0 }
      firstPlace = 1
    }
    let workerRanks = merge.ranks[tokens.worker]
    let (ranks, all) = (workerRanks.span, tokens.tokens.span)
    for index in start..<middle {
      let token = all[index]
      let place = place(ranks[Int(token.term)])
      add(.title, place)
      if token.isName { add(.titleNames, place) }
      if token.isNumber { add(.numbers, place) }
    }
    let headlineEnd = start < middle ? middle : middle + min(Self.headlineTermCount, leadCount)
    for index in middle..<end {
      let token = all[index]
      let place = place(ranks[Int(token.term)])
      add(.body, place)
      if index < middle + leadCount { add(.lead, place) }
      if index < headlineEnd { add(.headline, place) }
      if token.isName { add(.bodyNames, place) }
      if token.isNumber { add(.numbers, place) }
    }
  }

  @inline(__always)
  private mutating func place(_ rank: UInt32) -> Int {
    let known = places[Int(rank)]
    if known >= firstPlace { return Int(known - firstPlace) }
    let place = counts.count
    places[Int(rank)] = firstPlace + UInt32(place)
    terms.insert(rank)
    counts.append(InlineArray(repeating: 0))
    return place
  }

  @inline(__always)
  private mutating func add(_ field: TermField, _ place: Int) {
    counts[place][field.rawValue] += 1
  }

  /// Packs the counted terms, field by field, in the order of their ranks.
  private mutating func packTerms() {
    order.removeAll(keepingCapacity: true)
    terms.removeAll { order.append($0) }
    for index in order.indices {
      ordered.append(counts[Int(places[Int(order[index])] - firstPlace)])
    }
    for field in lists.indices { lists[field].pack(order, ordered, field) }
    ordered.removeAll(keepingCapacity: true)
    firstPlace += UInt32(counts.count)
  }

  private mutating func countBigrams(_ tokens: TokenBlock, _ fields: [Range<Int>]) {
    bigrams.removeAll(keepingCapacity: true)
    let (workerRanks, stemHashes) = (merge.ranks[tokens.worker], merge.stemHashes)
    let (ranks, hashes, all) = (workerRanks.span, stemHashes.span, tokens.tokens.span)
    for field in fields where !field.isEmpty {
      var previous = hashes[Int(ranks[Int(all[field.lowerBound].term)])]
      for index in field.dropFirst() {
        let next = hashes[Int(ranks[Int(all[index].term)])]
        bigrams.append(NGramHash.pair(previous, next))
        previous = next
      }
    }
    bigramTally.count(bigrams, bigrams.count)
  }

  private mutating func countCharacters(_ article: Article, leadEnd: Int) {
    characters.begin()
    characters.append(CompositionForm.composed(article.title).utf8.span)
    characters.append(
      CompositionForm.composed(article.body).utf8.span.extracting(0..<leadEnd))
    characterTally.count(characters.hashes, characters.count)
  }
}
