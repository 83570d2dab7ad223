import ArgumentParser
import Articles
import Newsfold

/// Which articles may be found similar; they are left out before the others are counted.
struct SimilarFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only articles published at this date, such as 2025-10-14, or later.", valueName: "date"))
  var since: PublicationTime?

  @Option(
    help: ArgumentHelp("Only articles published at this date or earlier.", valueName: "date"))
  var until: PublicationTime?

  @Option(
    help: ArgumentHelp(
      "Only articles of this outlet; can be given several times.", valueName: "name"))
  var outlet: [String] = []

  @Option(help: ArgumentHelp("Only articles in this language, such as en.", valueName: "code"))
  var language: String?

  @Flag(help: "Leave out articles of the same outlet.")
  var otherOutlets = false

  @Flag(help: "Leave out articles that repeat another almost word for word.")
  var noReprints = false

  func validate() throws {
    if let since, let until, until.latest < since.earliest {
      throw ValidationError("--until is before --since.")
    }
  }

  /// The filter that the options ask for.
  var filter: SimilarFilter {
    var filter = SimilarFilter()
    filter.since = since
    filter.until = until
    filter.outlets = outlet
    filter.language = language?.lowercased()
    filter.leavesOutSameOutlet = otherOutlets
    filter.leavesOutReprints = noReprints
    return filter
  }
}
