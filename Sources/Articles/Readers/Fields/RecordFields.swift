/// The fields of one record that have a meaning for an article.
struct RecordFields {
  /// A field as it was found.
  private struct Candidate {
    var rank: Int
    var name: String
    var texts: [String]
  }

  private var candidates = [[Candidate]](repeating: [], count: FieldName.allCases.count)

  /// Adds the values of a field, if its name means anything.
  mutating func add(name: String, texts: [String]) {
    guard let (field, rank) = FieldName.named(name) else { return }
    add(field, rank: rank, name: name, texts: texts)
  }

  /// Adds the values of a field; values of white space alone count as absent.
  mutating func add(_ field: FieldName, rank: Int, name: String, texts: [String]) {
    let texts = texts.filter { !isBlank($0) }
    guard !texts.isEmpty else { return }
    candidates[field.rawValue].append(Candidate(rank: rank, name: name, texts: texts))
  }

  /// The values of a field by each of the names it has in this record, the best name first; the
  /// order depends on the names alone.
  func values(_ field: FieldName) -> [[String]] {
    let found = candidates[field.rawValue]
    guard found.count > 1 else { return found.map(\.texts) }
    return found.sorted { left, right in
      left.rank == right.rank ? left.name < right.name : left.rank < right.rank
    }.map(\.texts)
  }

  /// The first value of a field by its best name.
  func first(_ field: FieldName) -> String? { values(field).first?.first }
}
