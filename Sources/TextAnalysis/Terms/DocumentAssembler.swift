import Articles

/// Turns blocks of terms into blocks of documents, one after the other.
///
/// Each thread has its own. Terms are counted in a table with a place for every term of a worker: a
/// place is that of the current document where it is not below `firstPlace`, so nothing is
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
  /// The place in the current document of each of its terms, by the term's rank.
  private var placeOfRank: [UInt32]
  /// How many terms the current document has, the worker's number of the term of each place, and its
  /// occurrences by `TermField`.
  private var termCount = 0
  private var met: [UInt32] = []
  private var counts: [InlineArray<4, UInt32>] = []
  /// The terms of a document, rising, and the occurrences of each.
  private var order: [UInt32] = []
  private var ordered: [InlineArray<4, UInt32>] = []
  private var lists = Array(repeating: PackedList(), count: TermField.allCases.count)
  private var characters: CharacterGrams
  private var characterTally = NGramTally()
  private var sketch = BodySketch()
  private var block = DocumentBlock.Builder()

  /// An assembler of the documents whose terms were merged.
  init(_ merge: TermMerge) {
    self.merge = merge
    places = Array(repeating: 0, count: merge.ranks.map(\.count).max() ?? 0)
    terms = TermBits(count: merge.terms.count)
    placeOfRank = Array(repeating: 0, count: merge.terms.count)
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
      countCharacters(article, fields.body)
      packTerms(ranks: merge.ranks[tokens.worker])
      sketchBody(tokens, middle..<end, fields.body)
      block.append(
        language: language, wordCount: fields.body.wordCount, terms: lists,
        characters: characterTally, sketch: sketch.hashes)
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
    if firstPlace > UInt32.max - UInt32(clamping: end - start) {
      for index in places.indices { places[index] = 0 }
      firstPlace = 1
    }
    if met.count < end - start {
      met = Array(repeating: 0, count: (end - start) * 2)
      counts = Array(repeating: InlineArray(repeating: 0), count: met.count)
    }
    let headlineEnd = start < middle ? middle : middle + min(Self.headlineTermCount, leadCount)
    termCount = Self.count(
      tokens.tokens.span.extracting(start..<end),
      ends: (
        title: middle - start, lead: middle - start + leadCount, headline: headlineEnd - start
      ),
      firstPlace: firstPlace, places: &places, met: &met, counts: &counts)
  }

  /// Counts `tokens`, where each new term gets the next place, and tells how many terms there are.
  private static func count(
    _ tokens: Span<TermToken>,
    ends: (title: Int, lead: Int, headline: Int), firstPlace: UInt32, places: inout [UInt32],
    met: inout [UInt32], counts: inout [InlineArray<4, UInt32>]
  ) -> Int {
    var places = places.mutableSpan
    var met = met.mutableSpan
    var counts = counts.mutableSpan
    var termCount = 0
    for index in tokens.indices {
      let term = tokens[index].term
      let known = places[Int(term)]
      let place = known >= firstPlace ? Int(known - firstPlace) : termCount
      if place == termCount {
        places[Int(term)] = firstPlace + UInt32(place)
        met[place] = term
        counts[place] = InlineArray(repeating: 0)
        termCount += 1
      }
      if index < ends.title {
        counts[place][TermField.title.rawValue] += 1
      } else {
        counts[place][TermField.body.rawValue] += 1
        if index < ends.lead { counts[place][TermField.lead.rawValue] += 1 }
        if index < ends.headline { counts[place][TermField.headline.rawValue] += 1 }
      }
    }
    return termCount
  }

  /// Packs the counted terms, field by field, in the order of their ranks.
  private mutating func packTerms(ranks: [UInt32]) {
    for place in 0..<termCount {
      let rank = ranks[Int(met[place])]
      terms.insert(rank)
      placeOfRank[Int(rank)] = UInt32(place)
    }
    order.removeAll(keepingCapacity: true)
    ordered.removeAll(keepingCapacity: true)
    terms.removeAll { rank in
      order.append(rank)
      ordered.append(counts[Int(placeOfRank[Int(rank)])])
    }
    for field in lists.indices { lists[field].pack(order, ordered, field) }
    firstPlace += UInt32(termCount)
  }

  /// Sketches the body, where the document is not short.
  private mutating func sketchBody(
    _ tokens: TokenBlock, _ places: Range<Int>, _ body: TokenBlock.Field
  ) {
    let isShort = AnalyzedDocument.isShort(bodyWordCount: body.wordCount)
    sketch.load(
      tokens.tokens, isShort ? places.upperBound..<places.upperBound : places,
      stemHashes: merge.stemHashes[tokens.worker])
  }

  /// Counts the four-grams of characters of title and lead, where the document is short.
  private mutating func countCharacters(_ article: Article, _ body: TokenBlock.Field) {
    characters.begin()
    if AnalyzedDocument.isShort(bodyWordCount: body.wordCount) {
      characters.append(CompositionForm.composed(article.title).utf8.span)
      characters.append(
        CompositionForm.composed(article.body).utf8.span.extracting(0..<body.leadEnd))
    }
    characterTally.count(characters.hashes, characters.count)
  }
}
