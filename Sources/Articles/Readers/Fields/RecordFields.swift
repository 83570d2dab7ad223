/// The fields of one record that have a meaning for an article.
struct RecordFields {
  /// A field as it was found.
  private struct Candidate {
    var field: FieldName
    var rank: Int
    var name: String
    var texts: [String]

    /// Whether the name is a better one for the field than that of `other`.
    func precedes(_ other: Candidate) -> Bool {
      rank == other.rank ? name < other.name : rank < other.rank
    }
  }

  private var candidates: [Candidate] = []

  /// Adds the values of a field, if its name means anything.
  mutating func add(name: String, texts: [String]) {
    guard let (field, rank) = FieldName.named(name) else { return }
    add(field, rank: rank, name: name, texts: texts)
  }

  /// Adds the values of a field; values of white space alone count as absent.
  mutating func add(_ field: FieldName, rank: Int, name: String, texts: [String]) {
    let texts = texts.contains(where: isBlank) ? texts.filter { !isBlank($0) } : texts
    guard !texts.isEmpty else { return }
    candidates.append(Candidate(field: field, rank: rank, name: name, texts: texts))
  }

  /// The values of a field by each of the names it has in this record, the best name first; the
  /// order depends on the names alone.
  func values(_ field: FieldName) -> [[String]] {
    let found = candidates.indices.filter { candidates[$0].field == field }
    guard found.count > 1 else { return found.map { candidates[$0].texts } }
    return found.sorted { candidates[$0].precedes(candidates[$1]) }.map { candidates[$0].texts }
  }

  /// The first value of a field by its best name.
  func first(_ field: FieldName) -> String? {
    var best: Int?
    for index in candidates.indices where candidates[index].field == field {
      if let found = best, !candidates[index].precedes(candidates[found]) { continue }
      best = index
    }
    return best.flatMap { candidates[$0].texts.first }
  }
}
