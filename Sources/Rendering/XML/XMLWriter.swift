import CXML2

/// Writes XML through libxml2: elements in the order in which they are given, everything escaped.
///
/// Text is made harmless, which leaves nothing that XML 1.0 (section 2.2) has no place for.
@safe struct XMLWriter: ~Copyable {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr

  /// A writer at the beginning of a document.
  init() {
    guard let buffer = unsafe xmlBufferCreate(),
      let writer = unsafe xmlNewTextWriterMemory(buffer, 0)
    else { preconditionFailure("no memory for a document") }
    unsafe self.buffer = unsafe buffer
    unsafe self.writer = unsafe writer
    unsafe xmlTextWriterSetIndent(writer, 1)
    unsafe xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
  }

  deinit {
    unsafe xmlFreeTextWriter(writer)
    unsafe xmlBufferFree(buffer)
  }

  /// An element with attributes and what `content` writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    content(&self)
    end()
  }

  /// An element with attributes and a text, or without one.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil
  ) {
    start(name, attributes)
    if let text { unsafe xmlTextWriterWriteString(writer, text.harmless) }
    end()
  }

  /// The beginning of an element that `end` ends.
  mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    unsafe xmlTextWriterStartElement(writer, name)
    for (name, value) in attributes {
      unsafe xmlTextWriterWriteAttribute(writer, name, value.harmless)
    }
  }

  /// Ends the element that was begun last.
  mutating func end() {
    unsafe xmlTextWriterEndElement(writer)
  }

  /// Hands on what was written once it is a whole piece.
  mutating func drainPiece<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    unsafe xmlTextWriterFlush(writer)
    if unsafe xmlBufferLength(buffer) >= TextBuffer.pieceSize { try drain(to: sink) }
  }

  /// Ends the document and hands on the rest.
  mutating func finish<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    unsafe xmlTextWriterEndDocument(writer)
    unsafe xmlTextWriterFlush(writer)
    try drain(to: sink)
  }

  private func drain<Failure: Error>(to sink: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let count = Int(unsafe xmlBufferLength(buffer))
    guard count > 0, let content = unsafe xmlBufferContent(buffer) else { return }
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: content, count: count))
    unsafe xmlBufferEmpty(buffer)
    try sink(bytes)
  }
}
