import Vectorization

@testable import Similarity

/// The kernels as they are shipped and with cuts so small that tiny matrices cross all of them.
enum KernelSet {
  static func all(_ matrix: SparseMatrix, threads: Int) -> [(String, any JoinKernel)] {
    let profile = ColumnProfile(matrix)
    var kernels: [(String, any JoinKernel)] = [
      ("reference", ReferenceKernel(matrix: matrix, threads: threads))
    ]
    if profile.isExtreme { return kernels }
    let ranked = RankedMatrix(matrix, profile: profile)
    let count = ranked.rankCount
    for stripe in [7, 65_536] {
      kernels.append(
        (
          "postings \(stripe)",
          PostingsKernel(ranked, threads: threads, stripeRows: stripe)
        ))
    }
    for stripe in [7, 65_536] {
      for length in [0, 0.3, 0.6, 0.9, 1.5] as [Float] {
        kernels.append(
          (
            "suffix \(stripe) \(length)",
            SuffixKernel(ranked, threads: threads, prefixLength: length, stripeRows: stripe)
          ))
      }
    }
    kernels.append(("suffix planned", SuffixKernel(ranked, threads: threads)))
    let small = TileGeometry(blockRows: 4, tileColumns: 8, blocksPerUnit: 3)
    let odd = TileGeometry(blockRows: 5, tileColumns: 17, blocksPerUnit: 1)
    for (name, geometry) in [("small", small), ("odd", odd), ("shipped", TileGeometry())] {
      for columns in Set([0, 1, min(5, count), count]).sorted()
      where columns <= count {
        for slots in Set([min(1, columns), min(3, columns), columns]).sorted() {
          for isInBytes in ByteBLAS.isAvailable ? [false, true] : [false] {
            let head = PlannedHead(shape: .folded(columns, into: slots), isInBytes: isInBytes)
            let kernel = TiledKernel(
              ranked, threads: threads, joinHead: head, nearestHead: columns, geometry: geometry)
            kernels.append(("blas \(name) \(columns) in \(slots) \(isInBytes)", kernel))
          }
        }
      }
    }
    let planned = TiledKernel(ranked, threads: threads, nearestHead: 2)
    return kernels + [("blas planned", planned)]
  }

  /// The kernels that differ in how they find the nearest: the head of a join is none of theirs.
  static func forNearest(
    _ matrix: SparseMatrix, threads: Int
  ) -> [(String, any NearestKernel)] {
    all(matrix, threads: threads).compactMap { name, kernel in
      let isWanted =
        !name.hasPrefix("blas") || name.hasSuffix("in 0 false") || name.hasSuffix("in 1 false")
        || name.hasSuffix("planned")
      return isWanted ? (kernel as? any NearestKernel).map { (name, $0) } : nil
    }
  }
}

extension JoinKernel {
  /// The pairs of a join that nobody watches.
  func join(threshold: Float, within band: Band? = nil) -> [SimilarPair] {
    join(JoinTask(threshold: threshold, band: band), cut: nil)
  }
}
