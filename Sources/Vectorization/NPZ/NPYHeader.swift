/// What the header of an NPY array says: the type of its elements, their number and their order.
///
/// The header is a Python dictionary literal after a magic string, a version and a length.
/// Source: NumPy Enhancement Proposal 1.
struct NPYHeader: Equatable {
  /// The type in NumPy's notation, such as "<f4".
  var type: String
  /// How many elements there are along each axis.
  var shape: [Int]
  /// Whether the first axis runs fastest.
  var isFortran: Bool
  /// The product of the shape.
  var count: Int
  /// Where the elements begin.
  var dataOffset: Int

  init(_ bytes: [UInt8], name: String) throws(NPZError) {
    guard bytes.starts(with: [0x93] + Array("NUMPY".utf8)), bytes.count >= 12 else {
      throw .malformedHeader(array: name, reason: "no magic string")
    }
    guard (1...3).contains(bytes[6]) else {
      throw .malformedHeader(array: name, reason: "version \(bytes[6])")
    }
    // Version 1 has a length of two bytes, later ones of four.
    let lengthBytes = bytes[6] == 1 ? 2 : 4
    var length = 0
    for index in (8..<(8 + lengthBytes)).reversed() { length = length << 8 | Int(bytes[index]) }
    dataOffset = 8 + lengthBytes + length
    guard dataOffset <= bytes.count else {
      throw .truncated(array: name, expected: dataOffset, found: bytes.count)
    }
    var literal = PythonLiteral(bytes[(8 + lengthBytes)..<dataOffset])
    guard let fields = literal.dictionary() else {
      throw .malformedHeader(array: name, reason: "no dictionary")
    }
    guard case .text(let type)? = fields["descr"] else {
      throw .malformedHeader(array: name, reason: "no descr of a plain type")
    }
    guard case .numbers(let shape)? = fields["shape"] else {
      throw .malformedHeader(array: name, reason: "no shape")
    }
    // SciPy's files have arrays of one axis, whose order is the same either way.
    isFortran = fields["fortran_order"] == .flag(true)
    self.shape = shape
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      guard !overflow else { throw .malformedHeader(array: name, reason: "shape \(shape)") }
      count = product
    }
    self.type = type
    self.count = count
  }
}
