/// Tells articles with one id apart while they arrive.
///
/// The first to arrive keeps the id, and the others become `id#2`, `id#3` and so on. Where the order of
/// arrival must not decide, `DuplicateIDs` needs all articles at once.
struct ArrivingIDs {
  /// Hashes of the ids so far: two ids that share one, which nobody will see happen, cost the second
  /// its name.
  private var seen: Set<UInt64> = []
  /// The number that the last article with an id got, for ids that are shared.
  private var numbers: [ArticleID: Int] = [:]

  /// Gives every record an id that none has had before.
  ///
  /// - Returns: the records that have a new name, in the order of arrival.
  mutating func tellApart(_ records: inout [ArticleRecord]) -> [RenamedArticle] {
    var renamed: [RenamedArticle] = []
    for index in records.indices where !take(records[index].article.id) {
      let id = records[index].article.id
      var number = numbers[id, default: 1]
      var name: ArticleID
      repeat {
        number += 1
        name = ArticleID("\(id)#\(number)")
      } while !take(name)
      numbers[id] = number
      records[index].article.id = name
      renamed.append(
        RenamedArticle(
          original: id, renamed: name, file: records[index].file, line: records[index].line))
    }
    return renamed
  }

  /// Whether nobody had the id, and now somebody has.
  private mutating func take(_ id: ArticleID) -> Bool {
    seen.insert(fnv1a64(id.rawValue.utf8.span)).inserted
  }
}
