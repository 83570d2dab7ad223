import Parallelism

/// Some documents in shared memory.
///
/// A document's lists of terms, and of its n-grams that occur more than once by their places, stand
/// one after the other as bytes (`PackedList`), each behind its length. The n-grams' hashes are an
/// array of their own: they rise, so that whoever counts a range of hashes finds it by bisection.
final class DocumentBlock: Sendable {
  let languages: [String]
  let wordCounts: [Int]
  /// The hashes of the four-grams of characters of all documents.
  let hashes: [UInt32]
  /// Where each document's hashes begin, and where the last's end.
  private let hashStarts: [Int]
  /// The sketches of all documents, where each begins, and where the last ends.
  private let sketches: [UInt32]
  private let sketchStarts: [Int]
  private let bytes: [UInt8]
  /// Where each document's bytes begin, and where the last's end.
  private let byteStarts: [Int]

  private init(_ builder: Builder) {
    // What is built in has room to spare and is used again.
    languages = builder.languages.fitted()
    wordCounts = builder.wordCounts.fitted()
    hashes = builder.hashes.fitted()
    hashStarts = builder.hashStarts.fitted()
    sketches = builder.sketches.fitted()
    sketchStarts = builder.sketchStarts.fitted()
    bytes = builder.bytes.fitted()
    byteStarts = builder.byteStarts.fitted()
  }

  /// Where the hashes of document `index` lie.
  func hashRange(of index: Int) -> Range<Int> {
    hashStarts[index]..<hashStarts[index + 1]
  }

  func read(_ field: TermField, of index: Int, into list: inout TermList) {
    var range = listRange(field.rawValue, of: index)
    if range.isEmpty, field == .headline { range = listRange(TermField.title.rawValue, of: index) }
    let bytes = bytes
    PackedList.read(bytes.span, range, into: &list)
  }

  func readCharacters(of index: Int, into list: inout NGramList) {
    let range = hashRange(of: index)
    let (hashes, bytes) = (hashes, bytes)
    list.fill(from: hashes.span.extracting(range))
    let places = listRange(TermField.allCases.count, of: index)
    PackedList.read(bytes.span, places, into: &list.repeated)
    for entry in 0..<list.repeated.count {
      list.counts[Int(list.repeated.terms[entry])] = list.repeated.counts[entry] + 1
    }
  }

  func bodySketch(of index: Int) -> ArraySlice<UInt32> {
    sketches[sketchStarts[index]..<sketchStarts[index + 1]]
  }

  /// Whether two documents have the same content: equal lists are packed into equal bytes.
  func isEqual(_ index: Int, _ other: DocumentBlock, _ otherIndex: Int) -> Bool {
    languages[index] == other.languages[otherIndex]
      && wordCounts[index] == other.wordCounts[otherIndex]
      && bytes[byteStarts[index]..<byteStarts[index + 1]]
        == other.bytes[other.byteStarts[otherIndex]..<other.byteStarts[otherIndex + 1]]
      && hashes[hashRange(of: index)] == other.hashes[other.hashRange(of: otherIndex)]
      && bodySketch(of: index) == other.bodySketch(of: otherIndex)
  }

  private func listRange(_ list: Int, of index: Int) -> Range<Int> {
    let bytes = bytes
    var start = byteStarts[index]
    var length = Int(PackedList.number(bytes.span, &start))
    for _ in 0..<list {
      start += length
      length = Int(PackedList.number(bytes.span, &start))
    }
    return start..<start + length
  }
}

extension DocumentBlock {
  /// Puts documents into blocks, one block after the other.
  struct Builder {
    fileprivate var languages: [String] = []
    fileprivate var wordCounts: [Int] = []
    fileprivate var hashes: [UInt32] = []
    fileprivate var hashStarts = [0]
    fileprivate var sketches: [UInt32] = []
    fileprivate var sketchStarts = [0]
    fileprivate var bytes: [UInt8] = []
    fileprivate var byteStarts = [0]
    private var list = PackedList()

    /// Appends a document with lists of terms in the order of `TermField`.
    mutating func append(
      language: String, wordCount: Int, terms: [PackedList], characters: NGramTally,
      sketch: [UInt32]
    ) {
      languages.append(language)
      wordCounts.append(wordCount)
      for list in terms { append(list) }
      hashes += characters.hashes
      hashStarts.append(hashes.count)
      append(characters.repeated)
      sketches += sketch
      sketchStarts.append(sketches.count)
      byteStarts.append(bytes.count)
    }

    /// Appends the document with the given fields.
    mutating func append(_ fields: DocumentFields) {
      languages.append(fields.language)
      wordCounts.append(fields.bodyWordCount)
      for terms in fields.termLists {
        list.removeAll()
        for entry in terms { list.append(entry.term, count: entry.count) }
        append(list)
      }
      hashes += fields.characters.map(\.hash)
      hashStarts.append(hashes.count)
      list.removeAll()
      for (place, entry) in fields.characters.enumerated() where entry.count > 1 {
        list.append(UInt32(place), count: entry.count - 1)
      }
      append(list)
      sketches += fields.bodySketch
      sketchStarts.append(sketches.count)
      byteStarts.append(bytes.count)
    }

    private mutating func append(_ list: PackedList) {
      PackedList.appendNumber(UInt64(list.byteCount), to: &bytes)
      bytes += list.bytes
    }

    /// The block of the documents so far; what comes next begins another.
    mutating func finish() -> DocumentBlock {
      let block = DocumentBlock(self)
      languages.removeAll(keepingCapacity: true)
      wordCounts.removeAll(keepingCapacity: true)
      hashes.removeAll(keepingCapacity: true)
      hashStarts.removeAll(keepingCapacity: true)
      hashStarts.append(0)
      sketches.removeAll(keepingCapacity: true)
      sketchStarts.removeAll(keepingCapacity: true)
      sketchStarts.append(0)
      bytes.removeAll(keepingCapacity: true)
      byteStarts.removeAll(keepingCapacity: true)
      byteStarts.append(0)
      return block
    }
  }
}
