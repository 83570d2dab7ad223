import Vectorization

@testable import Similarity

/// The kernels as they are shipped and with cuts so small that tiny matrices cross all of them.
enum KernelSet {
  static func all(_ matrix: SparseMatrix, threads: Int) -> [(String, any SimilarityKernel)] {
    let profile = ColumnProfile(matrix)
    let order = TermRanks.order(profile)
    var kernels: [(String, any SimilarityKernel)] = [
      ("reference", ReferenceKernel(matrix: matrix, threads: threads))
    ]
    if profile.isExtreme { return kernels }
    for stripe in [7, 65_536] {
      kernels.append(
        (
          "postings \(stripe)",
          PostingsKernel(
            matrix: matrix, profile: profile, order: order, threads: threads, stripeRows: stripe)
        ))
    }
    let small = TileGeometry(blockRows: 4, tileColumns: 8, blocksPerUnit: 3)
    let odd = TileGeometry(blockRows: 5, tileColumns: 17, blocksPerUnit: 1)
    for (name, geometry) in [("small", small), ("odd", odd), ("shipped", TileGeometry())] {
      for head in Set([0, 1, min(5, order.count), order.count]).sorted() where head <= order.count {
        let index = TileIndex(
          matrix: matrix, profile: profile, order: order, headCount: head, geometry: geometry,
          threads: threads)
        kernels.append(("blas \(name) \(head)", TiledKernel(index: index, threads: threads)))
      }
    }
    return kernels
  }
}
