import Articles
import Synchronization

/// Fetches feeds, and the pages that they name.
///
/// ```swift
/// let fetcher = NewsFetcher(options: FetchOptions(userAgent: "newsfold/1.0"))
/// let outcome = fetcher.fetch([.address("https://harbourcourier.example/feed.xml")])
/// for found in outcome.articles { print(found.article.title) }
/// ```
///
/// Hosts are asked side by side, each over one connection, one request after another with a pause,
/// and within what its robots.txt allows. The result depends on what the servers answer, not on when.
package struct NewsFetcher: Sendable {
  /// An item whose page may be wanted.
  struct Lead: Sendable {
    var feed: Int
    var item: FeedItem
    var address: Address?
  }

  /// How it is done.
  package var options: FetchOptions
  /// What an earlier run has kept.
  package var state = FetchState()
  /// What is there already, whose items are passed over.
  package var known = KnownArticles()
  /// Told as the work goes on, by several threads.
  package var progress: @Sendable (FetchProgress) -> Void = { _ in }

  /// A fetcher that knows nothing yet.
  package init(options: FetchOptions) {
    self.options = options
  }

  /// What the feeds of `sources` have that is new.
  package func fetch(_ sources: [FeedSource]) -> FetchOutcome {
    let visitor = Visitor(options: options)
    let feeds = fetchFeeds(Self.ordered(sources), by: visitor)
    var outcome = FetchOutcome()
    outcome.feeds = feeds.count
    outcome.state = state
    for feed in feeds {
      switch feed.answer {
      case .unchanged: outcome.unchangedFeeds += 1
      case .failure(let error):
        outcome.failedFeeds += 1
        outcome.failures.append(FetchOutcome.Failure(address: feed.name, error: error))
      case .feed(let read):
        if let damage = read.damage { outcome.damagedFeeds.append((feed.name, damage)) }
      }
    }
    let leads = leads(in: feeds, &outcome)
    let pages = options.feedsOnly ? [:] : fetchPages(leads, by: visitor)
    outcome.pages = pages.count
    assemble(leads, Self.named(feeds, by: leads, pages), pages, into: &outcome)
    return outcome
  }

  /// The sources without repeats, in the order of their names.
  private static func ordered(_ sources: [FeedSource]) -> [FeedSource] {
    var seen: Set<String> = []
    return sources.filter { seen.insert($0.name).inserted }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func fetchFeeds(_ sources: [FeedSource], by visitor: Visitor) -> [FetchedFeed] {
    let hosts = sources.map { source in
      if case .address(let text) = source { Address(text)?.host ?? "" } else { "" }
    }
    let count = sources.count
    progress(.feeds(done: 0, of: count))
    return byHost(hosts, { progress(.feeds(done: $0, of: count)) }) { index in
      FetchedFeed(sources[index], state: state, by: visitor, options)
    }
  }

  private func fetchPages(
    _ leads: [Lead], by visitor: Visitor
  ) -> [Int: Result<FetchedPage, FetchError>] {
    let wanted = leads.indices.filter { leads[$0].address != nil }
    progress(.pages(done: 0, of: wanted.count))
    let pages = byHost(
      wanted.map { leads[$0].address?.host ?? "" },
      { progress(.pages(done: $0, of: wanted.count)) }
    ) { index -> Result<FetchedPage, FetchError> in
      do throws(FetchError) {
        guard let address = leads[wanted[index]].address else { throw .badAddress }
        return .success(try FetchedPage(at: address, by: visitor))
      } catch {
        return .failure(error)
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(wanted, pages))
  }

  /// What `work` gives for each index of `hosts`, where those of one host are done by one thread in
  /// their order.
  private func byHost<Value: Sendable>(
    _ hosts: [String], _ report: @escaping @Sendable (Int) -> Void,
    _ work: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    var groups: [String: [Int]] = [:]
    for (index, host) in hosts.enumerated() { groups[host, default: []].append(index) }
    // The longest ones first, so that none is left when all others are done.
    let queues = groups.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    let done = Counter()
    let values = waitingMap(count: queues.count, threads: options.hostsAtOnce) { queue in
      queues[queue].map { index in
        let value = work(index)
        report(done.next())
        return value
      }
    }
    var ordered: [Value?] = Array(repeating: nil, count: hosts.count)
    for (queue, values) in zip(queues, values) {
      for (index, value) in zip(queue, values) { ordered[index] = value }
    }
    return ordered.compactMap(\.self)
  }

  /// Counts what several threads do.
  private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }

  /// The items that are new, each once, with the addresses of their pages.
  private func leads(in feeds: [FetchedFeed], _ outcome: inout FetchOutcome) -> [Lead] {
    var leads: [Lead] = []
    var seen = KnownArticles()
    for (index, fetched) in feeds.enumerated() {
      guard case .feed(let feed) = fetched.answer else { continue }
      for item in feed.items.prefix(options.itemLimit) {
        let address = item.link.flatMap { Address($0) }
        let link = address?.text ?? item.link
        let id = item.article(in: feed)?.id
        if known.has(id, at: link, in: fetched.name) {
          outcome.knownItems += 1
        } else if !seen.has(id, at: link, in: fetched.name) {
          leads.append(Lead(feed: index, item: item, address: address))
          seen.insert(id, at: link, in: fetched.name)
        }
      }
    }
    return leads
  }
}
