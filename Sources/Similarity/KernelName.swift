/// The kernels that can compute similarities; all give the same bits and differ only in time.
public enum KernelName: String, CaseIterable, Codable, Hashable, Sendable {
  /// Plain posting lists in double precision, every row against all others: what the rest is
  /// tested against.
  case reference
  /// Posting lists row by row: the best for rows of a few terms, such as headlines.
  case postings
  /// Posting lists of each row's rarest terms, where the lengths of the rest bound what that adds: the
  /// best for whole articles at high thresholds. It only joins; nearest rows are found by `postings`.
  case suffix
  /// The frequent terms by matrix multiplication (BLAS), the others by posting lists, tile by tile:
  /// the best for whole articles at other thresholds.
  case blas

  /// Whether the kernel finds every pair; all of these do.
  public var isExact: Bool { true }

  /// Whether there is such a kernel for dense rows, too.
  package var takesDenseRows: Bool { self == .reference || self == .blas }
}
