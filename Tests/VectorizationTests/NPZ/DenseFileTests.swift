import TestSupport
import Testing

@testable import Vectorization

@Suite struct DenseFileTests {
  /// A file as `numpy.save` writes it.
  static func npy(
    _ type: String, shape: String, isFortran: Bool = false, _ elements: [UInt8]
  ) -> [UInt8] {
    let fields =
      "{'descr': '\(type)', 'fortran_order': \(isFortran ? "True" : "False"), 'shape': \(shape), }\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(fields.utf8.count), 0] + Array(fields.utf8)
      + elements
  }

  static func bytes(_ values: [Float]) -> [UInt8] {
    values.flatMap { value in (0..<4).map { UInt8(value.bitPattern >> (8 * $0) & 0xFF) } }
  }

  static func wideBytes(_ values: [Double]) -> [UInt8] {
    values.flatMap { value in (0..<8).map { UInt8(value.bitPattern >> (8 * $0) & 0xFF) } }
  }

  static func archive(_ arrays: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let writer = try ArchiveWriter(path: nil, compressed: true)
    for (name, bytes) in arrays {
      try writer.begin(entry: "\(name).npy", size: bytes.count)
      try writer.write(bytes)
    }
    return try writer.finish()
  }

  private let values: [Float] = [1, 2, 3, 4, 5, 6]
  private let expected = VectorContents.dense(
    DenseFile(rowCount: 2, columnCount: 3, values: [1, 2, 3, 4, 5, 6]))

  @Test func rowsOfBothWidthsAndOrdersAreRead() throws {
    let single = Self.npy("<f4", shape: "(2, 3)", Self.bytes(values))
    let double = Self.npy("<f8", shape: "(2, 3)", Self.wideBytes(values.map { Double($0) }))
    let columns = Self.npy("<f4", shape: "(2, 3)", isFortran: true, Self.bytes([1, 4, 2, 5, 3, 6]))
    for bytes in [single, double, columns] {
      #expect(try VectorContents(bytes: bytes) == expected)
      #expect(try VectorContents(bytes: Self.archive([("any", bytes)])) == expected)
    }
    let list = Self.npy("<f4", shape: "(6,)", Self.bytes(values))
    #expect(
      try VectorContents(bytes: Self.archive([("labels", list), ("rows", single)])) == expected)
  }

  @Test func aSparseMatrixStaysOne() throws {
    let file = VectorFile(matrix: SparseMatrix(columnCount: 2, rows: [[(1, 0.5)], []]))
    #expect(try VectorContents(bytes: file.bytes()) == .sparse(file))
  }

  @Test func whatIsNoTableIsRefused() throws {
    func error(_ bytes: [UInt8]) -> NPZError? {
      do {
        _ = try VectorContents(bytes: bytes)
        return nil
      } catch {
        return error
      }
    }
    let six = Self.bytes(values)
    #expect(error(Self.npy("<f4", shape: "(6,)", six)) == .invalidShape([6]))
    #expect(error(Self.npy("<f4", shape: "(1, 2, 3)", six)) == .invalidShape([1, 2, 3]))
    #expect(error(Self.npy("<f4", shape: "(6, 0)", six)) == .invalidShape([6, 0]))
    #expect(
      error(Self.npy("<i4", shape: "(2, 3)", six)) == .notFloats(array: "", type: "<i4"))
    #expect(
      error(Self.npy("<f4", shape: "(2, 4)", six))
        == .truncated(array: "", expected: 32, found: 24))
    #expect(
      error(Self.npy("<f4", shape: "(3, 2)", Self.bytes([1, 2, 3, .nan, 5, 6])))
        == .notFinite(row: 1))
    #expect(
      error(Self.npy("<f8", shape: "(1, 1)", Self.wideBytes([1e300]))) == .notFinite(row: 0))
    let limit = DenseFile.columnLimit
    #expect(
      error(Self.npy("<f4", shape: "(0, \(limit + 1))", [])) == .tooLarge(array: "", limit: limit))
    let table = Self.npy("<f4", shape: "(2, 3)", six)
    let two = try Self.archive([("a", table), ("b", table)])
    #expect(error(two) == .noSingleTable(arrays: ["a", "b"], tables: 2))
    let none = try Self.archive([])
    #expect(error(none) != nil)
  }

  @Test func damagedBytesAreRefusedOrRead() {
    var generator = SeededGenerator(seed: 3)
    let sound = Self.npy("<f4", shape: "(2, 3)", Self.bytes(values))
    for _ in 0..<3000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 6..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      bytes.removeLast(Int.random(in: 0...3, using: &generator))
      guard case .dense(let file)? = try? VectorContents(bytes: bytes) else { continue }
      #expect(file.values.count == file.rowCount * file.columnCount)
      #expect(file.values.allSatisfy { $0.isFinite })
    }
  }
}
