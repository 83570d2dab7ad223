import Foundation

@testable import Clustering
@testable import Vectorization

extension FuzzTarget {
  /// NumPy's arrays.
  static let arrays = FuzzTarget("arrays") { bytes in
    guard let array = try? NPYArray(bytes, name: "a") else { return nil }
    _ = try? array.strings()
    _ = try? array.integers()
    guard let file = try? array.rows() else { return nil }
    return file.values.count == file.rowCount * file.columnCount ? nil : "values are missing"
  }

  /// NumPy's archives of arrays.
  static let vectors = FuzzTarget("vectors") { bytes in
    guard case .sparse(let file)? = try? VectorContents(bytes: bytes, byteLimit: 1 << 24) else {
      return nil
    }
    let isWhole = file.ids.isEmpty || file.ids.count == file.matrix.rowCount
    return isWhole ? nil : "rows without an id"
  }

  /// Weights.
  static let weights = FuzzTarget("weights") { bytes in
    _ = try? EvidenceModel(json: Data(bytes))
    return nil
  }
}
