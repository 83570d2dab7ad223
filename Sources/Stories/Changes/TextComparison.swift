import Articles

/// Compares a copy with its original word by word.
///
/// What both begin and end with is left aside; the rest is compared by Myers' algorithm (*An O(ND)
/// Difference Algorithm and Its Variations*, 1986, as the standard library has it), or taken for one
/// change where it is too long for that.
struct TextComparison {
  /// Words of both up to which the rest is compared word by word.
  private static let mostCompared = 2_400
  /// How many words longer one of them may be: so many are changed at least.
  private static let mostUnequal = 800
  /// Words of a place that are shown.
  private static let mostWords = 24

  let original: Article
  let copy: Article

  var changes: ReprintChanges {
    let (old, new) = (Self.words(original.body), Self.words(copy.body))
    let edits = Self.edits(from: old, to: new)
    return ReprintChanges(
      isTitleChanged: Self.words(original.title) != Self.words(copy.title),
      addedWords: edits.reduce(0) { $0 + $1.added.count },
      removedWords: edits.reduce(0) { $0 + $1.removed.count },
      spans: edits.prefix(ReprintChanges.mostSpans).map { edit in
        .init(removed: Self.text(old[edit.removed]), added: Self.text(new[edit.added]))
      })
  }

  /// A place where two texts differ: ranges of their words, of which one may be empty.
  struct Edit: Hashable {
    var removed: Range<Int>
    var added: Range<Int>
  }

  /// The places where two lists of words differ, in order; what is between them is the same.
  static func edits(from old: [Substring], to new: [Substring]) -> [Edit] {
    let shorter = min(old.count, new.count)
    var start = 0
    while start < shorter, old[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let (removed, added) = (start..<old.count - end, start..<new.count - end)
    if removed.isEmpty && added.isEmpty { return [] }
    if removed.isEmpty || added.isEmpty || removed.count + added.count > mostCompared
      || abs(removed.count - added.count) > mostUnequal
    {
      return [Edit(removed: removed, added: added)]
    }
    return edits(old[removed], new[added])
  }

  private static func edits(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> [Edit] {
    let difference = Array(new).difference(from: Array(old))
    var (removed, added) = (Set<Int>(), Set<Int>())
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(old.startIndex + offset)
      case .insert(let offset, _, _): added.insert(new.startIndex + offset)
      }
    }
    var edits: [Edit] = []
    var (i, j) = (old.startIndex, new.startIndex)
    while i < old.endIndex || j < new.endIndex {
      let (fromOld, fromNew) = (i, j)
      while i < old.endIndex, removed.contains(i) { i += 1 }
      while j < new.endIndex, added.contains(j) { j += 1 }
      if i > fromOld || j > fromNew {
        edits.append(Edit(removed: fromOld..<i, added: fromNew..<j))
      } else {
        i += 1
        j += 1
      }
    }
    return edits
  }

  static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func text(_ words: ArraySlice<Substring>) -> String {
    words.prefix(mostWords).joined(separator: " ") + (words.count > mostWords ? " …" : "")
  }
}
