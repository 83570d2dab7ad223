/// Finds the feed of a page, for somebody who gave the address of the page instead.
package enum FeedDiscovery {
  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
  ]

  /// The address of the first feed that the page in `bytes` names, or nil where it names none.
  package static func address(in bytes: [UInt8], at page: String) -> String? {
    guard let tree = HTMLTree(parsing: bytes) else { return nil }
    for node in tree.nodes.indices where tree.nodes[node].tag == .link {
      let relations = tree.attribute(.rel, of: node)?.lowercased().split(separator: " ") ?? []
      let type = tree.attribute(.type, of: node)?.lowercased() ?? ""
      guard relations.contains("alternate"), types.contains(type),
        let address = tree.attribute(.href, of: node), !isBlank(address)
      else { continue }
      return WebAddress.resolved(address, against: page)
    }
    return nil
  }
}
