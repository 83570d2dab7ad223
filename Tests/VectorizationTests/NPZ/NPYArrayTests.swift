import Testing

@testable import Vectorization

@Suite struct NPYArrayTests {
  static func array(type: String, shape: String, data: [UInt8]) -> [UInt8] {
    let fields = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(shape), }\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(fields.utf8.count), 0]
      + Array(fields.utf8) + data
  }

  @Test func everyIntegerTypeIsRead() throws {
    let bytes: [UInt8] = [1, 0, 0, 0, 255, 255, 255, 255]
    func integers(_ type: String, _ shape: String) throws -> [Int] {
      try NPYArray(Self.array(type: type, shape: shape, data: bytes), name: "x").integers()
    }
    #expect(try integers("<i4", "(2,)") == [1, -1])
    #expect(try integers("<u4", "(2, 1)") == [1, 4_294_967_295])
    #expect(try integers("<i8", "()") == [1 - 1 << 32])
    #expect(try integers("<u8", "(1L,)") == [Int.max])
  }

  @Test func wrongTypesAndSizesAreRefused() throws {
    func integers(_ type: String, _ shape: String) -> NPZError? {
      #expect(throws: NPZError.self) {
        try NPYArray(Self.array(type: type, shape: shape, data: [0, 0]), name: "x").integers()
      }
    }
    #expect(integers("<f4", "(0,)") == .unsupportedType(array: "x", type: "<f4"))
    #expect(integers(">i4", "(0,)") == .unsupportedType(array: "x", type: ">i4"))
    #expect(integers("<i4", "(1,)") == .truncated(array: "x", expected: 4, found: 2))
    #expect(
      integers("<i4", "(4611686018427387904,)")
        == .truncated(array: "x", expected: .max, found: 2))
    #expect(
      integers("<i4", "(99999999999999999999,)")
        == .malformedHeader(array: "x", reason: "no dictionary"))
    #expect(
      integers("<i4", "(-1,)") == .malformedHeader(array: "x", reason: "no dictionary"))
  }

  @Test func textsThatAreNotUnicodeAreRefused() throws {
    let surrogate = Self.array(type: "<U1", shape: "(1,)", data: [0, 0xD8, 0, 0])
    #expect(throws: NPZError.invalidText(array: "x", element: 0)) {
      try NPYArray(surrogate, name: "x").strings()
    }
    let inner = Self.array(type: "<U3", shape: "()", data: [0, 0, 0, 0, 65, 0, 0, 0, 0, 0, 0, 0])
    #expect(try NPYArray(inner, name: "x").strings() == ["\0A"])
  }

  /// A header whose length is a lie about elements that take no room must not loop or allocate.
  @Test func endlessEmptyStringsAreRefused() {
    for type in ["<U0", "|S0"] {
      let bytes = Self.array(type: type, shape: "(999999999999,)", data: [])
      #expect(throws: NPZError.self) { try NPYArray(bytes, name: "x").strings() }
    }
  }

  @Test func damagedArraysNeverTrap() {
    var state: UInt64 = 3
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for round in 0..<6000 {
      let type = ["<i4", "<i8", "<f4", "<f8", "<U2", "|S4"][round % 6]
      var bytes = Self.array(
        type: type, shape: "(3,)", data: (0..<24).map { UInt8($0 * 3 % 128) })
      for _ in 0...random(below: 3) {
        let place = random(below: bytes.count)
        if random(below: 5) == 0 {
          bytes.removeSubrange(place..<min(bytes.count, place + random(below: 9)))
        } else {
          bytes[place] = UInt8(random(below: 256))
        }
      }
      guard let array = try? NPYArray(bytes, name: "x") else { continue }
      _ = try? array.integers()
      _ = try? array.floats()
      _ = try? array.strings()
    }
  }
}
