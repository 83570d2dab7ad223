import Foundation

/// What the reference encoder of Brotli makes of a page.
enum BrotliPage {
  /// `WebArchive.page("Ferry runs aground")` at quality 11.
  static let packed = [UInt8](
    Data(
      base64Encoded: """
        G9IBYIzDOCbcxM3qM5TWmlu3pA9NJuYHo8ESTnz5wbiNdxOWPApGvt/pAesl/em0RWPZmEB5FWrBlnhfl8fP44dm\
        FbVMnXAgDg2YwunVbxFToYowenWCQIO+K+L3yStIMVyFR35rPAG1V01j8nL1zzGiBiTARr1UCvbWsOQE7/Hs3VnK\
        BBN+6+OFjvwin7a0a88hXlvxPlMN9xkkRU1IxeDX9xS3knPXukUfwhE5DtWXwE+bfoi1Vw6EEq+MYhBuv24mr3LH\
        Y+YqutFYg2iPKVhi1llmg0UGLz6iCy1JiMiMDLAZxcPJrDg+YCw=
        """) ?? Data())

  /// A page of at most 65,536 bytes as RFC 7932 stores what it does not pack.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    // A window of 16 bits, not the last, 4 nibbles of length, then the mark of bytes as they are.
    let head = (bytes.count - 1) << 4 | 1 << 20
    return [UInt8(head & 0xff), UInt8(head >> 8 & 0xff), UInt8(head >> 16)] + bytes + [3]
  }
}
