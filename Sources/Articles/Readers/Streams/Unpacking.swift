/// Takes the content out of gzip, bzip2, xz, zstd and lz4, told by their first bytes.
enum Unpacking {
  /// What was packed twice is rare; more layers than that are made by nobody who means well.
  private static let layers = 3

  private static let signatures: [[UInt8]] = [
    [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], [0x28, 0xb5, 0x2f, 0xfd], [0x04, 0x22, 0x4d, 0x18],
  ]

  /// The content of `stream`, of which each layer may have at most `limit` bytes: a few kilobytes can
  /// be made to unfold to terabytes.
  ///
  /// What comes out of each layer is taken from `budget`, where there is one.
  ///
  /// - Returns: the content, and how many layers were around it.
  static func content(
    of stream: any ByteStream, limit: Int, budget: UnfoldingBudget? = nil
  ) throws(StreamFailure) -> (stream: any ByteStream, layers: Int) {
    var stream = stream
    for layer in 0..<layers {
      var leading: [UInt8] = []
      _ = try stream.fill(&leading, to: 6)
      stream = LeadingBytes(leading, then: stream)
      if isGzip(leading) {
        // libarchive does not look at gzip's check sum, and most damage goes unseen without it.
        stream = GzipStream(stream, limit: limit)
      } else if isPacked(leading) {
        stream = ArchiveStream(stream, limit: limit)
      } else {
        return (stream, layer)
      }
      if let budget { stream = BudgetedStream(stream, budget: budget) }
    }
    return (stream, layers)
  }

  /// Whether what begins with `leading`, of which six bytes are looked at, is packed.
  static func isPacked(_ leading: [UInt8]) -> Bool {
    isGzip(leading) || isBzip2(leading) || signatures.contains(where: leading.starts(with:))
  }

  private static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1f, 0x8b])
  }

  /// `BZh`, the block size, and the first byte of a block or of the end: "BZh" alone may be a word.
  private static func isBzip2(_ bytes: [UInt8]) -> Bool {
    bytes.count > 4 && bytes.starts(with: Array("BZh".utf8)) && (0x31...0x39).contains(bytes[3])
      && [0x31, 0x17].contains(bytes[4])
  }
}
