import Fetching

/// What is said of a run on standard error.
struct FetchReport {
  let outcome: FetchOutcome

  /// What could not be had, and why.
  var complaints: [String] {
    let damaged = outcome.damagedFeeds.map { feed in
      "\(feed.address): the feed is damaged and was read as far as it goes: \(feed.damage)"
    }
    let failed = outcome.failures.map { failure in
      "\(failure.address): \(failure.error)\(failure.hasText ? "; the feed's text is used" : "")"
    }
    return [damaged, failed].flatMap { FirstLines.of($0, count: $0.count) }
  }

  /// How it went, in a line.
  var summary: String {
    var parts = ["\(Count.of(outcome.articles.count, "new article"))"]
    let read = outcome.feeds - outcome.failedFeeds
    parts[0] += " from \(Count.of(read, "feed"))"
    if outcome.unchangedFeeds > 0 { parts.append("\(outcome.unchangedFeeds) of them unchanged") }
    if outcome.knownItems > 0 { parts.append("\(Count.of(outcome.knownItems, "item")) known") }
    if outcome.failedFeeds > 0 { parts.append("\(Count.of(outcome.failedFeeds, "feed")) failed") }
    let pages = outcome.failures.count - outcome.failedFeeds
    if pages > 0 {
      parts.append("\(pages) of \(Count.of(outcome.pages, "page")) failed")
    }
    return parts.joined(separator: ", ")
  }

  /// How the command ends where nothing at all could be had.
  var failure: CommandFailure? {
    let isAll = outcome.failedFeeds == outcome.feeds
    let noPage = outcome.pages > 0 && outcome.failures.count - outcome.failedFeeds == outcome.pages
    let isEmpty =
      outcome.articles.isEmpty && noPage && outcome.unchangedFeeds == 0 && outcome.knownItems == 0
    return isAll || isEmpty ? .nothingFetched : nil
  }
}
