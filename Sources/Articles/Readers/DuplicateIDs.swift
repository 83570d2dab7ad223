/// Tells articles with one id apart.
enum DuplicateIDs {
  /// Gives every record an id of its own.
  ///
  /// Of the records with one id, in the order of their content (`ContentOrder`), the first keeps it and
  /// the others become `id#2`, `id#3` and so on, past names that other records brought along. Only
  /// the contents decide, so the order in which the records arrive changes nothing.
  ///
  /// - Returns: the records that have a new name, ordered by their old id and then by their number.
  ///
  /// Complexity: O(n log n) for n records with a duplicate id, else O(n).
  static func tellApart(_ records: inout [ArticleRecord]) -> [RenamedArticle] {
    var ids = Set<ArticleID>(minimumCapacity: records.count)
    guard !records.allSatisfy({ ids.insert($0.article.id).inserted }) else { return [] }
    var groups: [ArticleID: [Int]] = [:]
    for (index, record) in records.enumerated() {
      groups[record.article.id, default: []].append(index)
    }
    var renamed: [RenamedArticle] = []
    let shared = groups.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    for (id, members) in shared {
      let ordered = members.sorted { precedes(records[$0], records[$1]) }
      var number = 1
      for index in ordered.dropFirst() {
        var name: ArticleID
        repeat {
          number += 1
          name = ArticleID("\(id)#\(number)")
        } while groups[name] != nil
        records[index].article.id = name
        renamed.append(
          RenamedArticle(
            original: id, renamed: name, file: records[index].file, line: records[index].line))
      }
    }
    return renamed
  }

  private static func precedes(_ left: ArticleRecord, _ right: ArticleRecord) -> Bool {
    ContentOrder.decision(left.article, right.article)
      ?? ContentOrder.decision(left.storyLabel, right.storyLabel)
      ?? ContentOrder.decision(left.file, right.file)
      ?? ((left.line ?? 0) < (right.line ?? 0))
  }
}
