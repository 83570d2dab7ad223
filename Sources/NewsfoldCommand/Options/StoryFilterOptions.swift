import ArgumentParser
import Articles
import Rendering
import Stories

/// Which stories are shown; what is clustered never depends on them.
struct StoryFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show only stories with a report at this date, such as 2025-10-14, or later.",
      valueName: "date"))
  var since: PublicationTime?

  @Option(
    help: ArgumentHelp(
      "Show only stories with a report at this date or earlier.", valueName: "date"))
  var until: PublicationTime?

  @Option(
    help: ArgumentHelp("Show only stories with at least N independent sources.", valueName: "n"))
  var minSources: Int?

  @Option(help: ArgumentHelp("Show only stories with at least N articles.", valueName: "n"))
  var minArticles: Int?

  @Option(
    help: ArgumentHelp(
      "Show only stories that have all these words in headlines, keywords or outlets.",
      discussion: "Case and accents do not matter, and the beginning of a word is enough.",
      valueName: "words"))
  var search: String?

  @Option(help: ArgumentHelp("Show at most N stories, the first in rank.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    for (name, value) in [
      ("min-sources", minSources), ("min-articles", minArticles), ("limit", limit),
    ] {
      if let value, value < 0 { throw ValidationError("--\(name) takes a number from 0.") }
    }
    if let search, SearchWords(search).isEmpty {
      throw ValidationError("--search has no word to look for.")
    }
    if let since, let until, until.latest < since.earliest {
      throw ValidationError("--until is before --since.")
    }
  }

  /// The filter that the options ask for.
  var filter: StoryFilter {
    var filter = StoryFilter()
    filter.since = since
    filter.until = until
    filter.minimumSources = minSources ?? 0
    filter.minimumArticles = minArticles ?? 0
    filter.search = SearchWords(search ?? "")
    filter.limit = limit
    return filter
  }

  /// The options that were given, for the result's list of parameters.
  var parameters: [StoryReport.Parameter] {
    let given: [(String, StoryReport.ParameterValue?)] = [
      ("since", since.map { .text($0.description) }),
      ("until", until.map { .text($0.description) }),
      ("min-sources", minSources.map { .integer($0) }),
      ("min-articles", minArticles.map { .integer($0) }),
      ("search", search.map { .text($0) }),
      ("limit", limit.map { .integer($0) }),
    ]
    return given.compactMap { name, value in value.map { StoryReport.Parameter(name, $0) } }
  }
}
