import Articles
import Synchronization

/// Asks hosts for feeds and pages, and follows where they redirect.
final class Visitor: Sendable {
  /// What an address gave in the end.
  struct Visit: Sendable {
    /// Where the answer came from.
    var address: Address
    /// The answer, which is a success, or that nothing has changed.
    var response: Response
  }

  /// What is asked for.
  enum Wanted {
    case feed(Validators)
    case page
  }

  private let options: FetchOptions
  private let lanes = Mutex<[String: HostLane]>([:])

  init(options: FetchOptions) {
    self.options = options
  }

  /// Asks for an address.
  func visit(_ address: Address, for wanted: Wanted) throws(FetchError) -> Visit {
    let headers = Self.headers(for: wanted)
    var address = address
    var seen: Set<Address> = []
    while seen.count <= options.mostRedirects {
      guard seen.insert(address).inserted else { throw .redirectLoop }
      let response = try lane(to: address.host).get(address, headers: headers).get()
      switch response.status {
      case 200..<300, 304: return Visit(address: address, response: response)
      case 300..<400:
        guard let next = response.fields["location"].flatMap({ Address($0, at: address) }) else {
          throw .redirectNowhere
        }
        address = next
      default: throw .status(response.status)
      }
    }
    throw .tooManyRedirects(limit: options.mostRedirects)
  }

  private func lane(to host: String) -> HostLane {
    lanes.withLock { lanes in
      if let lane = lanes[host] { return lane }
      let lane = HostLane(options: options)
      lanes[host] = lane
      return lane
    }
  }

  private static func headers(for wanted: Wanted) -> [String] {
    switch wanted {
    case .page:
      return ["Accept: text/html, application/xhtml+xml;q=0.9, */*;q=0.5"]
    case .feed(let validators):
      let accept =
        "Accept: application/rss+xml, application/atom+xml, application/feed+json, "
        + "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
      let conditions = [
        validators.etag.map { "If-None-Match: \($0)" },
        validators.lastModified.map { "If-Modified-Since: \($0)" },
      ]
      return [accept] + conditions.compactMap(\.self)
    }
  }
}
