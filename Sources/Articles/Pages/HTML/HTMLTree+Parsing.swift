import CXML2

extension HTMLTree {
  /// Parses the bytes of an HTML page with libxml2, which mends whatever is broken; nil where there
  /// is no element at all.
  ///
  /// libxml2 tells of the parts and builds no tree of its own, which would take half as long again.
  ///
  /// Complexity: linear in the number of bytes for pages as they are.
  init?(parsing bytes: [UInt8]) {
    XMLLibrary.isReady
    let page = PageCharset.decoded(bytes)
    let markup = AttributeBound.applied(to: page.bytes)
    guard !markup.isEmpty, markup.count < Int(Int32.max),
      let context = unsafe htmlNewParserCtxt()
    else { return nil }
    defer { unsafe htmlFreeParserCtxt(context) }
    let builder = unsafe HTMLTreeBuilder(context: context, bytes: markup.count)
    unsafe Self.listen(to: context, for: Unmanaged.passUnretained(builder).toOpaque())
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
    withExtendedLifetime(builder) {
      unsafe markup.withUnsafeBytes { buffer in
        _ = unsafe htmlCtxtReadMemory(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
          nil, page.encoding, Int32(bitPattern: options))
      }
    }
    guard let tree = builder.finish() else { return nil }
    self = tree
  }

  private static func listen(
    to context: htmlParserCtxtPtr, for builder: UnsafeMutableRawPointer
  ) {
    var parts = unsafe htmlSAXHandler()
    unsafe parts.startElement = { unsafe HTMLTreeBuilder.at($0)?.start($1, $2) }
    unsafe parts.endElement = { builder, _ in unsafe HTMLTreeBuilder.at(builder)?.end() }
    unsafe parts.characters = { unsafe HTMLTreeBuilder.at($0)?.text($1, Int($2)) }
    unsafe parts.ignorableWhitespace = unsafe parts.characters
    unsafe parts.cdataBlock = unsafe parts.characters
    unsafe context.pointee.sax.pointee = unsafe parts
    unsafe context.pointee.userData = unsafe builder
  }
}
