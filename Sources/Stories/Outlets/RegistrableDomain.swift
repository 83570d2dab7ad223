import CPSL

/// The part of a host's name that somebody has registered: "bbc.co.uk" of "news.bbc.co.uk".
///
/// Source: the public suffix list (publicsuffix.org), as libpsl brings it along.
enum RegistrableDomain {
  /// The domain of a web address, or of a text that is a host's name; nil for anything else.
  ///
  /// Complexity: linear in the text.
  static func of(_ text: String) -> String? {
    guard let host = host(of: text), let list = unsafe psl_builtin() else { return nil }
    return unsafe host.withCString { name in
      guard let domain = unsafe psl_registrable_domain(list, name) else { return nil }
      return unsafe String(cString: domain)
    }
  }

  /// The host's name in small letters; nil where the text is neither an address nor a name with a dot.
  private static func host(of text: String) -> String? {
    var rest = text.lowercased()[...]
    for prefix in ["https://", "http://", "//"] where rest.hasPrefix(prefix) {
      rest.removeFirst(prefix.count)
    }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    let isName = host.utf8.allSatisfy { byte in
      (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d || byte == 0x2e
        || byte >= 0x80
    }
    // A name of numbers alone is an address of another kind.
    guard isName, host.contains("."), !host.contains(".."), !host.hasPrefix("."),
      !host.hasSuffix("."),
      host.contains(where: \.isLetter), host.utf8.count < 254
    else { return nil }
    return String(host)
  }
}
