/// What names an article: the id its source gave, or one derived from its URL or text.
///
/// ```swift
/// let id = ArticleID("harbour-courier-0412")
/// let derived = ArticleID.derived(from: "https://harbourcourier.example/a")
/// ```
public struct ArticleID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
  /// The id as written.
  public let rawValue: String

  /// An id as it was given.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// The id that stands in a coded form, as text.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the id as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  /// The id of an article that brings none: the 64-bit FNV-1a hash of its URL, or of its text where
  /// it has no URL, as 16 hexadecimal digits.
  ///
  /// Complexity: linear in the bytes of `text`. Source: Fowler, Noll, Vo, *The FNV
  /// Non-Cryptographic Hash Algorithm*, IETF draft.
  public static func derived(from text: [UInt8]) -> ArticleID {
    ArticleID(hash: fnv1a64(text.span))
  }

  /// The id derived from the UTF-8 bytes of `text`.
  public static func derived(from text: String) -> ArticleID {
    ArticleID(hash: fnv1a64(text.utf8.span))
  }

  /// The id derived from the UTF-8 bytes of `texts` with a line break between any two.
  static func derived(fromLines texts: String...) -> ArticleID {
    var hash = fnv1a64Basis
    for (index, text) in texts.enumerated() {
      if index > 0 { hash = fnv1a64(hash, 0x0a) }
      hash = fnv1a64(text.utf8.span, from: hash)
    }
    return ArticleID(hash: hash)
  }

  private init(hash: UInt64) {
    let digits = String(hash, radix: 16)
    self.init(String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// The id as written.
  public var description: String { rawValue }

  /// Whether `left` comes first in the order of the UTF-8 bytes.
  public static func < (left: ArticleID, right: ArticleID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

/// The 64-bit FNV-1a hash of `bytes`: the same on every machine and in every run.
package func fnv1a64(_ bytes: Span<UInt8>) -> UInt64 {
  fnv1a64(bytes, from: fnv1a64Basis)
}

/// The FNV-1a hash of nothing.
private let fnv1a64Basis: UInt64 = 0xcbf2_9ce4_8422_2325

/// The FNV-1a hash that `hash` becomes with one byte more.
private func fnv1a64(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
  (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
}

private func fnv1a64(_ bytes: Span<UInt8>, from basis: UInt64) -> UInt64 {
  var hash = basis
  for index in bytes.indices { hash = fnv1a64(hash, bytes[index]) }
  return hash
}
