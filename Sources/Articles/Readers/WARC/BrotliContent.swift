import CBrotli

/// What Brotli packed, in memory.
enum BrotliContent {
  private static let blockBytes = 1 << 16

  /// What `packed` unfolds to, up to where it is damaged or cut short, at most `limit` bytes.
  ///
  /// Complexity: linear in the content.
  static func unfolded(_ packed: [UInt8], limit: Int) throws(HTTPBody.Fault) -> [UInt8] {
    guard let decoder = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else {
      throw .corrupt(detail: "no memory")
    }
    defer { unsafe BrotliDecoderDestroyInstance(decoder) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: blockBytes)
    var taken = 0
    while true {
      var (available, room) = (packed.count - taken, block.count)
      let result = unsafe packed.withUnsafeBufferPointer { input in
        unsafe block.withUnsafeMutableBufferPointer { output in
          var source = unsafe input.baseAddress.map { unsafe $0 + taken }
          var target = output.baseAddress
          return unsafe BrotliDecoderDecompressStream(
            decoder, &available, &source, &room, &target, nil)
        }
      }
      taken = packed.count - available
      content += block[..<(block.count - room)]
      if content.count > limit { throw .tooLarge }
      if result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT { continue }
      if result == BROTLI_DECODER_RESULT_ERROR, content.isEmpty {
        let code = unsafe BrotliDecoderGetErrorCode(decoder)
        let words = unsafe BrotliDecoderErrorString(code)
        throw .corrupt(detail: unsafe words.map { unsafe String(cString: $0) } ?? "")
      }
      return content
    }
  }
}
