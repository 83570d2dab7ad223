import CXML2

/// Reads XML part by part with libxml2, which builds no tree.
///
/// Nothing is loaded, from the network or from files, and no entity is declared.
enum XMLEvents {
  /// Tells `handler` of the parts of `document`, which `XMLMending` has made, as far as it can be
  /// read.
  ///
  /// - Returns: the first fault, with its line.
  ///
  /// Complexity: linear in the bytes; what is held is one tag or one run of text.
  static func read<Handler: XMLEventHandler>(
    _ document: [UInt8], by handler: inout Handler
  ) -> XMLMending.Fault? {
    XMLLibrary.isReady
    guard !document.isEmpty, document.count < Int(Int32.max) else { return nil }
    return unsafe document.withUnsafeBytes { buffer in
      let characters = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = unsafe xmlCreateMemoryParserCtxt(characters, Int32(buffer.count)) else {
        return nil
      }
      defer { unsafe xmlFreeParserCtxt(context) }
      let receiver = unsafe Receiver(handler, context: context)
      unsafe listen(to: context, for: Unmanaged.passUnretained(receiver).toOpaque())
      withExtendedLifetime(receiver) { unsafe _ = xmlParseDocument(context) }
      if let told = receiver.handler as? Handler { handler = told }
      return unsafe fault(of: context)
    }
  }

  private static func listen(to context: xmlParserCtxtPtr, for receiver: UnsafeMutableRawPointer) {
    var parts = unsafe xmlSAXHandler()
    unsafe parts.initialized = 0xdeed_beaf
    unsafe parts.startElementNs = { receiver, name, prefix, namespace, _, _, count, _, attributes in
      unsafe Receiver.at(receiver)?.start(name, prefix, namespace, Int(count), attributes)
    }
    unsafe parts.endElementNs = { receiver, _, _, _ in
      unsafe Receiver.at(receiver)?.handler.end()
    }
    unsafe parts.characters = { unsafe Receiver.at($0)?.text($1, Int($2)) }
    unsafe parts.cdataBlock = { unsafe Receiver.at($0)?.text($1, Int($2)) }
    unsafe context.pointee.sax.pointee = unsafe parts
    unsafe context.pointee.userData = unsafe receiver
    // Without NOENT an ampersand in an attribute would come as a reference; entities there are none.
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
      | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    _ = unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
  }

  /// What libxml2 says of the first fault that it could not pass over.
  private static func fault(of context: xmlParserCtxtPtr) -> XMLMending.Fault? {
    guard unsafe context.pointee.wellFormed == 0 else { return nil }
    let error = unsafe context.pointee.lastError
    let words = unsafe error.message.map { unsafe String(cString: $0) } ?? "damaged"
    return XMLMending.Fault(line: unsafe Int(error.line), detail: String(trimmed(words)))
  }
}

/// Whoever is told of the parts, as libxml2 hands it through.
@safe private final class Receiver {
  /// What a namespace and a prefix stand for.
  private struct Names: Hashable {
    var namespace: String?
    var prefix: String?
  }

  var handler: any XMLEventHandler
  private let context: xmlParserCtxtPtr
  /// The vocabularies of this document, which are few.
  private var vocabularies: [Names: FeedVocabulary] = [:]

  init(_ handler: any XMLEventHandler, context: xmlParserCtxtPtr) {
    self.handler = handler
    unsafe self.context = unsafe context
  }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> Receiver? {
    unsafe pointer.map { unsafe Unmanaged<Receiver>.fromOpaque($0).takeUnretainedValue() }
  }

  func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
    guard let characters = unsafe characters, count > 0 else { return }
    handler.text(unsafe Array(UnsafeBufferPointer(start: characters, count: count)))
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var values: [String: String] = [:]
    for index in 0..<count {
      // Name, prefix, namespace, beginning and end of the value.
      guard let parts = unsafe attributes.map({ unsafe $0 + 5 * index }),
        let start = unsafe parts[3], let end = unsafe parts[4]
      else { continue }
      let before = unsafe parts[1].map { unsafe String(cString: $0) + ":" } ?? ""
      let key = unsafe before + (parts[0].map { unsafe String(cString: $0) } ?? "")
      let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
      values[key.lowercased()] = unsafe String(decoding: value, as: UTF8.self)
    }
    let local = unsafe name.map { unsafe String(cString: $0) } ?? ""
    let prefix = unsafe prefix.map { unsafe String(cString: $0) }
    let namespace = unsafe namespace.map { unsafe String(cString: $0) }
    let line = unsafe context.pointee.input.map { unsafe Int($0.pointee.line) } ?? 0
    handler.start(
      XMLElement(
        vocabulary: vocabulary(of: Names(namespace: namespace, prefix: prefix)),
        name: local.lowercased(), attributes: values, line: line))
  }

  private func vocabulary(of names: Names) -> FeedVocabulary {
    if let known = vocabularies[names] { return known }
    let vocabulary = FeedVocabulary(namespace: names.namespace, prefix: names.prefix)
    // A document of a thousand namespaces is no reason to keep them.
    if vocabularies.count < 64 { vocabularies[names] = vocabulary }
    return vocabulary
  }
}
