/// A file that holds files, told by its first bytes.
enum ArchiveKind: Hashable, Sendable {
  case zip, tar, sevenZip

  /// The kind of archive that begins with `head`, of which 512 bytes are looked at; nil where it is
  /// none.
  init?(head: [UInt8]) {
    let marks: [(ArchiveKind, [UInt8])] = [
      (.zip, [0x50, 0x4b, 0x03, 0x04]), (.zip, [0x50, 0x4b, 0x05, 0x06]),
      (.sevenZip, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
    ]
    if let (kind, _) = marks.first(where: { head.starts(with: $0.1) }) {
      self = kind
    } else if Self.isTar(head) {
      self = .tar
    } else {
      return nil
    }
  }

  /// Whether a file can be read as it comes; the others have their table of contents at the end.
  var isSequential: Bool { self == .tar }

  /// Whether the first 512 bytes are a header whose sum is the one that it states; tar had no other
  /// mark in the beginning.
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count >= 512, head[0] != 0 else { return false }
    var stated = 0
    let digits = head[148..<156].drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty else { return false }
    for digit in digits { stated = stated * 8 + Int(digit - 0x30) }
    var sum = 0
    for index in 0..<512 { sum += (148..<156).contains(index) ? 0x20 : Int(head[index]) }
    return sum == stated
  }
}
