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
}
