/// The articles of one language with the evidence between them: what linkage works on.
struct EvidenceGraph: Sendable {
  /// When each article was published; nil where it has no date.
  let spans: [PublicationSpan?]
  /// The candidate pairs, by rising row and then column.
  let pairs: [PairEvidence]
  /// What gaps in time say in this corpus.
  let time: TimeEvidence
}
