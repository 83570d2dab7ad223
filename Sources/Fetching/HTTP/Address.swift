import Foundation

/// The address of a page, by HTTP or HTTPS.
struct Address: Hashable, Sendable {
  /// The address as it is asked for, without what follows a `#`.
  let text: String
  /// The host in small letters, with the port where it is written.
  let host: String
  /// The scheme and the host.
  let origin: String
  /// The path and what follows a `?`.
  let path: String

  /// The address that `text` means, where it stands at `base`; nil where it means none of a page.
  init?(_ text: String, at base: Address? = nil) {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard
      let url = URL(string: trimmed, relativeTo: base.flatMap { URL(string: $0.text) })?
        .absoluteURL, let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let name = url.host(percentEncoded: true)?.lowercased(), !name.isEmpty
    else { return nil }
    let bracketed = name.contains(":") && !name.hasPrefix("[") ? "[\(name)]" : name
    host = url.port.map { "\(bracketed):\($0)" } ?? bracketed
    origin = "\(scheme)://\(host)"
    let query = url.query(percentEncoded: true).map { "?\($0)" } ?? ""
    let plain = url.path(percentEncoded: true)
    path = (plain.isEmpty ? "/" : plain) + query
    self.text = String(url.absoluteString.prefix { $0 != "#" })
  }
}
