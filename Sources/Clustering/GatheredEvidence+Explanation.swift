extension GatheredEvidence {
  /// What each kind of evidence says of two articles, at these indices; nil where they are in different
  /// languages, or copies of one text, and so were never compared.
  package func parts(_ first: Int, _ second: Int) -> [EvidencePart]? {
    guard let (part, one) = place(of: first), let other = part.copies.number(of: second),
      one != other
    else { return nil }
    return part.explainer.parts(one, other)
  }

  /// The articles with evidence that they report the same event as the one at `index`, itself and its
  /// copies left out, by rising index.
  ///
  /// Complexity: linear in the candidate pairs.
  package func neighbors(of index: Int) -> [(article: Int, logOdds: Float)] {
    guard let (part, own) = place(of: index) else { return [] }
    var found: [(article: Int, logOdds: Float)] = []
    part.graph.forEachPair { row, column, logOdds in
      guard Int(row) == own || Int(column) == own else { return }
      for article in part.copies.all(of: Int(row) == own ? Int(column) : Int(row)) {
        found.append((article, min(logOdds, Neighborhood.certain)))
      }
    }
    return found.sorted { $0.article < $1.article }
  }

  /// Whether two articles in one language were compared when the evidence was gathered.
  package func isCandidate(_ first: Int, _ second: Int) -> Bool {
    guard let (part, one) = place(of: first), let other = part.copies.number(of: second) else {
      return false
    }
    return part.explainer.isCandidate(one, other)
  }

  /// The part that holds the article at `index`, and the number of its text in it.
  func place(of index: Int) -> (part: Part, number: Int)? {
    for part in parts {
      if let number = part.copies.number(of: index) { return (part, number) }
    }
    return nil
  }
}

extension StoryClustering {
  /// The verdict on each of `others` becoming one story with `group`.
  ///
  /// All are groups of articles that share none. Articles in other languages than the group's first, and
  /// copies, do not count.
  package func verdicts(
    on group: [Int], with others: [[Int]], by gathered: GatheredEvidence
  ) -> [MergeVerdict?] {
    guard let first = group.first, let (part, _) = gathered.place(of: first) else {
      return others.map { _ in nil }
    }
    func texts(_ members: [Int]) -> [Int] {
      Set(members.compactMap { part.copies.number(of: $0) }).sorted()
    }
    let compared = others.map(texts)
    let judged = compared.filter { !$0.isEmpty }
    var verdicts = linkage(part.graph).verdicts(on: texts(group), with: judged)[...]
    return compared.map { $0.isEmpty ? nil : verdicts.removeFirst() }
  }
}
