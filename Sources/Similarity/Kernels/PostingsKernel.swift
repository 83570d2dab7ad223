import Vectorization

/// Posting lists row by row, for rows of few terms.
///
/// A row's terms are looked up in stripes of up to 65,536 other rows, whose sums stay in cache.
/// Where a row's terms meet few of them, the sums are read (and cleared) by going through the same
/// postings again rather than through the whole stripe.
/// Complexity: the sum of the squared frequencies of the columns, halved for the join, plus at most
/// n^2/2 sums to look through.
struct PostingsKernel: SimilarityKernel {
  private let matrix: SparseMatrix
  private let ranks: TermRanks
  private let bounds: RowBounds
  private let stripes: [PostingsStripe]
  private let stripeRows: Int
  private let threads: Int

  init(
    matrix: SparseMatrix, profile: ColumnProfile, order: [Int], threads: Int,
    stripeRows: Int = PackedPostings.rowLimit
  ) {
    let ranks = TermRanks(profile, order: order, headCount: 0)
    let bounds = RowBounds(matrix, profile, ranks)
    let parts = ranges(of: matrix.rowCount, size: stripeRows)
    stripes = mapUnits(
      parts.count, threads: threads,
      scratch: { Array(repeating: Int32(0), count: ranks.tailCount) },
      { cursors, part in
        let postings = PackedPostings(
          matrix, rows: parts[part], ranks: ranks, cursors: &cursors, recordingPlaces: true)
        return PostingsStripe(
          rows: parts[part], maxima: bounds.maxima(of: parts[part]), words: postings.words,
          starts: postings.denseStarts(tailCount: ranks.tailCount), places: postings.places)
      })
    self.matrix = matrix
    self.ranks = ranks
    self.bounds = bounds
    self.stripeRows = stripeRows
    self.threads = threads
  }

  private struct Scratch {
    var sums: StripeSums
    var scorer: CanonicalScorer
  }

  private func makeScratch() -> Scratch {
    Scratch(
      sums: StripeSums(matrix: matrix, ranks: ranks, width: min(stripeRows, matrix.rowCount)),
      scorer: CanonicalScorer(matrix: matrix))
  }

  func join(threshold: Float) -> [SimilarPair] {
    let parts = ranges(of: matrix.rowCount, size: 64)
    return mapUnits(
      parts.count, threads: threads, scratch: { makeScratch() },
      { scratch, part in
        var pairs: [SimilarPair] = []
        for row in parts[part] { join(row, threshold: threshold, &scratch, into: &pairs) }
        return pairs
      }
    ).flatMap(\.self)
  }

  private func join(
    _ row: Int, threshold: Float, _ scratch: inout Scratch, into pairs: inout [SimilarPair]
  ) {
    for number in (row / stripeRows)..<stripes.count {
      let stripe = stripes[number]
      let bound = bounds.bound(row: row, others: stripe.maxima, threshold: threshold)
      let found = scratch.sums.rows(
        with: row, in: stripe, after: row, reaching: bound)
      if found.isEmpty { continue }
      scratch.scorer.load(row: row)
      for candidate in found {
        let other = stripe.rows.lowerBound + Int(candidate.local)
        let cosine = scratch.scorer.dot(other)
        if cosine >= threshold {
          pairs.append(SimilarPair(row: Int32(row), column: Int32(other), cosine: cosine))
        }
      }
    }
  }

  func nearest(_ count: Int, minimum: Float) -> NearestNeighbors {
    guard count > 0 else {
      return NearestNeighbors(lists: Array(repeating: [], count: matrix.rowCount))
    }
    let all = bounds.maxima(of: 0..<matrix.rowCount)
    let parts = ranges(of: matrix.rowCount, size: 64)
    let lists = mapUnits(
      parts.count, threads: threads, scratch: { makeScratch() },
      { scratch, part in
        parts[part].map {
          nearest(count, of: $0, minimum: minimum, all: all, &scratch)
        }
      })
    return NearestNeighbors(lists: lists.flatMap(\.self))
  }

  private func nearest(
    _ count: Int, of row: Int, minimum: Float, all: (quantization: Float, norm: Float),
    _ scratch: inout Scratch
  ) -> [Neighbor] {
    var buffer = CandidateBuffer(
      count: count, margin: bounds.nearestMargin(row: row, others: all),
      bound: bounds.nearestBound(row: row, others: all, minimum: minimum))
    guard buffer.bound < .infinity else { return [] }
    for stripe in stripes {
      let found = scratch.sums.rows(with: row, in: stripe, after: nil, reaching: buffer.bound)
      for candidate in found where !(candidate.sum < buffer.bound) {
        let other = stripe.rows.lowerBound + Int(candidate.local)
        if other == row { continue }
        buffer.offer(row: Int32(other), value: candidate.sum) {
          scratch.scorer.load(row: row)
          return scratch.scorer.dot(Int($0))
        }
      }
    }
    return buffer.neighbors(of: row, count: count, minimum: minimum, scorer: &scratch.scorer)
  }
}
