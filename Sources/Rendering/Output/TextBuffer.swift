/// Bytes on their way to a sink.
struct TextBuffer {
  /// How many bytes are gathered before they are handed on.
  static let pieceSize = 1 << 16

  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ text: Span<UInt8>) {
    for place in text.indices { bytes.append(text[place]) }
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ byte: UInt8, count: Int) {
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  /// Hands on what was gathered once it is a whole piece.
  mutating func drainPiece<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if bytes.count >= Self.pieceSize { try drain(to: sink) }
  }

  /// Hands on whatever was gathered.
  mutating func drain<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
