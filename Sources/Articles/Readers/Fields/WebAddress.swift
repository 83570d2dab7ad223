#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a URL says about the outlet.
enum WebAddress {
  /// The host in small letters without `www.`, or nil where the text has none.
  ///
  /// ```swift
  /// WebAddress.outlet(of: "https://www.Harbour.example:8080/a?b")  // "harbour.example"
  /// ```
  static func outlet(of url: String) -> String? {
    var rest = Substring(url)
    if let colon = rest.firstRange(of: "://") {
      rest = rest[colon.upperBound...]
    } else if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
    }
    let authority = rest.prefix { !["/", "?", "#", "\\"].contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    let isHost = bare.contains(".") && !bare.contains(where: \.isWhitespace)
    return isHost ? bare : nil
  }

  /// The most bytes of an address that others are relative to: every one of them becomes as long.
  private static let longestBase = 2048

  /// An address as it is meant where it stands in a document at `base`; as it is where that cannot be
  /// told.
  static func resolved(_ address: String, against base: String?) -> String {
    let address = String(trimmed(address))
    guard !address.isEmpty, !isAbsolute(address), let base,
      base.utf8.count <= longestBase, isAbsolute(base),
      let url = URL(string: address, relativeTo: URL(string: base))
    else { return address }
    return url.absoluteString
  }

  /// Whether an address begins with a scheme.
  private static func isAbsolute(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address.utf8[..<colon]
    return !scheme.isEmpty
      && scheme.allSatisfy { byte in
        (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
  }
}
