import Testing
import Vectorization

@Suite struct VectorFileTests {
  static let sample = VectorFile(
    matrix: SparseMatrix(
      columnCount: 4, rows: [[(0, 0.6), (3, 0.8)], [], [(1, -1), (2, .leastNonzeroMagnitude)]]),
    ids: ["a", "łódź-2", "🗞"], terms: ["", "storm", "été", "x y"])

  @Test(arguments: [true, false]) func whatIsWrittenIsReadBack(compressed: Bool) throws {
    let bytes = try Self.sample.bytes(compressed: compressed)
    #expect(try VectorFile(bytes: bytes) == Self.sample)
    #expect(try Self.sample.bytes(compressed: compressed) == bytes)
  }

  @Test func anEmptyMatrixIsReadBack() throws {
    let empty = VectorFile(matrix: SparseMatrix(columnCount: 0, rows: []))
    #expect(try VectorFile(bytes: empty.bytes()) == empty)
  }

  @Test func unsortedColumnsAreSortedAndAddedUp() throws {
    let rows = CompressedArrays(
      rowCount: 2, columnCount: 5, pointers: [0, 4, 5], columns: [3, 1, 3, 0, 4],
      values: [1, 2, 4, 8, 16])
    let matrix = try VectorFile(bytes: rows.archive()).matrix
    #expect(matrix.rowOffsets == [0, 3, 4])
    #expect(matrix.columnIndices == [0, 1, 3, 4])
    #expect(matrix.values == [8, 2, 5, 16])
  }

  @Test func wideIntegersAndFloatsAreRead() throws {
    var rows = CompressedArrays(
      rowCount: 1, columnCount: 2, pointers: [0, 2], columns: [0, 1], values: [0.1, 2])
    rows.isWide = true
    let matrix = try VectorFile(bytes: rows.archive()).matrix
    #expect(matrix.columnIndices == [0, 1])
    #expect(matrix.values == [0.1, 2])
  }

  @Test func damageIsToldApart() throws {
    var rows = CompressedArrays(
      rowCount: 2, columnCount: 5, pointers: [0, 2, 3], columns: [3, 1, 4], values: [1, 2, 4])
    func error(_ change: (inout CompressedArrays) -> Void) -> NPZError? {
      var changed = rows
      change(&changed)
      return #expect(throws: NPZError.self) { try VectorFile(bytes: changed.archive()) }
    }
    #expect(
      error { $0.columns[2] = 5 } == .columnOutOfRange(row: 1, column: 5, columnCount: 5))
    #expect(
      error { $0.columns[0] = -1 } == .columnOutOfRange(row: 0, column: -1, columnCount: 5))
    #expect(error { $0.pointers[1] = 4 } == .invalidRowPointer(row: 0))
    #expect(error { $0.pointers[2] = 1 } == .invalidRowPointer(row: 1))
    #expect(error { $0.pointers[0] = 1 } == .invalidRowPointer(row: 0))
    #expect(
      error { $0.pointers.removeLast() }
        == .wrongCount(array: "indptr", expected: 3, found: 2))
    #expect(
      error { $0.values.removeLast() }
        == .wrongCount(array: "indices", expected: 2, found: 3))
    #expect(error { $0.values[1] = .nan } == .notFinite(row: 0))
    #expect(error { $0.format = "csc" } == .unsupportedFormat("csc"))
    #expect(
      error { $0.columnCount = 1 << 40 }
        == .tooLarge(array: "shape", limit: VectorFile.columnLimit))
    rows.isWide = true
    #expect(error { $0.values[2] = 1e300 } == .notFinite(row: 1))
  }

  @Test func whatIsNoArchiveIsUnreadable() {
    for bytes in [[], Array("no zip".utf8), Array("PK".utf8), [0, 0, 0, 0]] as [[UInt8]] {
      #expect(throws: NPZError.self) { try VectorFile(bytes: bytes) }
    }
    #expect(throws: NPZError.self) { try VectorFile(path: "/nonexistent/vectors.npz") }
  }

  @Test func aFileBeyondTheLimitIsRefused() throws {
    let bytes = try Self.sample.bytes()
    #expect(throws: NPZError.self) { try VectorFile(bytes: bytes, byteLimit: 500) }
    #expect(throws: NPZError.tooLarge(array: "ids", limit: 10)) {
      try Self.sample.bytes(byteLimit: 10)
    }
  }

  /// Whatever bytes are changed, cut or repeated: an error or a matrix, never a trap.
  @Test(arguments: [true, false]) func damagedFilesNeverTrap(compressed: Bool) throws {
    let original = try Self.sample.bytes(compressed: compressed)
    var state: UInt64 = compressed ? 1 : 2
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<3000 {
      var bytes = original
      for _ in 0...random(below: 4) {
        let place = random(below: bytes.count)
        switch random(below: 4) {
        case 0: bytes[place] = UInt8(random(below: 256))
        case 1: bytes[place] ^= 1 << UInt8(random(below: 8))
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + random(below: 20)))
        default: bytes.insert(contentsOf: original.prefix(random(below: 40)), at: place)
        }
        if bytes.isEmpty { break }
      }
      do throws(NPZError) {
        let file = try VectorFile(bytes: bytes, byteLimit: 1 << 24)
        #expect(file.matrix.columnIndices.allSatisfy { $0 < file.matrix.columnCount })
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
