/// An NPY array: its header, and its elements still as bytes.
struct NPYArray {
  private let name: String
  private let header: NPYHeader
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], name: String) throws(NPZError) {
    header = try NPYHeader(bytes, name: name)
    self.bytes = bytes
    self.name = name
  }

  /// The elements as integers; from signed and unsigned ones of 32 and 64 bits.
  func integers() throws(NPZError) -> [Int] {
    switch header.type {
    case "<i4": try elements(Int32.self).map { Int($0) }
    case "<u4": try elements(UInt32.self).map { Int($0) }
    case "<i8": try elements(Int64.self).map { Int($0) }
    // What does not fit is out of any range.
    case "<u8": try elements(UInt64.self).map { Int(clamping: $0) }
    default: throw unsupported
    }
  }

  /// The elements as floats; from those of 32 and 64 bits.
  func floats() throws(NPZError) -> [Float] {
    switch header.type {
    case "<f4": try elements(UInt32.self).map { Float(bitPattern: $0) }
    case "<f8": try elements(UInt64.self).map { Float(Double(bitPattern: $0)) }
    default: throw unsupported
    }
  }

  /// The rows of an array of two axes, one row after another; from floats of 32 and 64 bits.
  func rows() throws(NPZError) -> DenseFile {
    guard header.shape.count == 2, header.shape[1] >= 1, header.shape[0] <= Int(Int32.max) else {
      throw .invalidShape(header.shape)
    }
    let (rowCount, columnCount) = (header.shape[0], header.shape[1])
    guard columnCount <= DenseFile.columnLimit else {
      throw .tooLarge(array: name, limit: DenseFile.columnLimit)
    }
    guard ["<f4", "<f8"].contains(header.type) else {
      throw .notFloats(array: name, type: header.type)
    }
    var values = try floats()
    if header.isFortran {
      let columns = values
      for row in 0..<rowCount {
        for column in 0..<columnCount {
          values[row * columnCount + column] = columns[column * rowCount + row]
        }
      }
    }
    if let place = values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: place / columnCount)
    }
    return DenseFile(rowCount: rowCount, columnCount: columnCount, values: values)
  }

  /// Whether the array has two axes.
  var isTable: Bool { header.shape.count == 2 }

  /// The elements as strings; from byte strings and from those of UTF-32.
  func strings() throws(NPZError) -> [String] {
    let type = header.type
    let isUnicode = type.hasPrefix("<U")
    guard isUnicode || type.hasPrefix("|S"), let width = Int(type.dropFirst(2)), width >= 0,
      width < 1 << 40
    else { throw unsupported }
    let size = isUnicode ? 4 * width : width
    // Elements of no width take no bytes, and could be any number.
    guard size > 0 || header.count <= bytes.count else { throw unsupported }
    let start = try data(size: size).lowerBound
    var strings: [String] = []
    for element in 0..<header.count {
      let slice = bytes[(start + element * size)..<(start + (element + 1) * size)]
      guard let string = isUnicode ? Self.unicode(slice) : Self.ascii(slice) else {
        throw .invalidText(array: name, element: element)
      }
      strings.append(string)
    }
    return strings
  }

  private var unsupported: NPZError { .unsupportedType(array: name, type: header.type) }

  /// Where the elements lie, each of `size` bytes.
  private func data(size: Int) throws(NPZError) -> Range<Int> {
    let (needed, overflow) = header.count.multipliedReportingOverflow(by: size)
    let found = bytes.count - header.dataOffset
    guard !overflow, needed <= found else {
      throw .truncated(array: name, expected: overflow ? .max : needed, found: found)
    }
    return header.dataOffset..<(header.dataOffset + needed)
  }

  private func elements<Element: FixedWidthInteger & BitwiseCopyable>(
    _: Element.Type
  ) throws(NPZError) -> [Element] {
    let size = MemoryLayout<Element>.size
    let range = try data(size: size)
    return unsafe bytes.withUnsafeBytes { buffer in
      (0..<header.count).map { index in
        Element(
          littleEndian: unsafe buffer.loadUnaligned(
            fromByteOffset: range.lowerBound + index * size, as: Element.self))
      }
    }
  }

  /// The string in UTF-32, padded with zeros at its end; nil where it is none.
  private static func unicode(_ bytes: ArraySlice<UInt8>) -> String? {
    var scalars = String.UnicodeScalarView()
    var pendingZeros = 0
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 4) {
      let code = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << (8 * $1) }
      guard let scalar = Unicode.Scalar(code) else { return nil }
      if code == 0 {
        pendingZeros += 1
        continue
      }
      for _ in 0..<pendingZeros { scalars.append("\0") }
      pendingZeros = 0
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func ascii(_ bytes: ArraySlice<UInt8>) -> String? {
    let end = bytes.lastIndex { $0 != 0 }.map { $0 + 1 } ?? bytes.startIndex
    return String(validating: bytes[..<end], as: UTF8.self)
  }
}
