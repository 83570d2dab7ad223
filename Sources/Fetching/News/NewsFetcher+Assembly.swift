import Articles

extension NewsFetcher {
  /// What asking for the pages gave, by the places of their leads.
  typealias Pages = [Int: Result<FetchedPage, FetchError>]

  /// The feeds with the outlets that their pages name.
  static func named(_ feeds: [FetchedFeed], by leads: [Lead], _ pages: Pages) -> [FetchedFeed] {
    var found: [[FetchedPage]] = feeds.map { _ in [] }
    for (index, lead) in leads.enumerated() {
      if let page = try? pages[index]?.get() { found[lead.feed].append(page) }
    }
    return zip(feeds, found).map { fetched, pages in
      guard case .feed(var feed) = fetched.answer, feed.publisher == nil else { return fetched }
      feed.publisher = ArticleAssembly.outlet(of: feed, pages: pages)
      var named = fetched
      named.answer = .feed(feed)
      return named
    }
  }

  /// Makes articles of what feeds and pages say, and notes what is to be kept.
  func assemble(
    _ leads: [Lead], _ feeds: [FetchedFeed], _ pages: Pages, into outcome: inout FetchOutcome
  ) {
    var isComplete = feeds.map { _ in true }
    for (index, lead) in leads.enumerated() {
      guard case .feed(let feed) = feeds[lead.feed].answer else { continue }
      let page = try? pages[index]?.get()
      let article = ArticleAssembly.article(of: lead.item, in: feed, page: page)
      if let article {
        outcome.articles.append(FetchOutcome.Found(feed: feeds[lead.feed].name, article: article))
      }
      if case .failure(let error) = pages[index] {
        if article == nil, !error.isFinal { isComplete[lead.feed] = false }
        outcome.failures.append(
          FetchOutcome.Failure(
            address: lead.address?.text ?? "", error: error, hasText: article != nil))
      }
    }
    for (feed, isComplete) in zip(feeds, isComplete) {
      guard case .feed(let read) = feed.answer else { continue }
      // A feed that was damaged may be whole the next time.
      let isWhole = isComplete && !feed.validators.isEmpty && read.damage == nil
      outcome.state.feeds[feed.name] =
        isWhole
        ? FetchState.Entry(
          validators: feed.validators, limit: options.itemLimit, withPages: !options.feedsOnly)
        : nil
    }
  }
}
