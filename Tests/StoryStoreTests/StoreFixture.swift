import Articles
import Foundation
import Newsfold
import Stories
import StoryStore
import Synchronization

/// A clock that tests turn.
final class TestClock: Sendable {
  private let seconds = Atomic<Int64>(1_760_000_000)

  /// The time it shows.
  var now: Int64 { seconds.load(ordering: .relaxed) }

  /// Turns it.
  func advance(by count: Int64) { seconds.wrappingAdd(count, ordering: .relaxed) }
}

/// Runs `body` with a new store in a folder of its own.
func withStore(
  clock: TestClock = TestClock(), _ body: (StoryStore, String) throws -> Void
) throws {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "newsfold-store-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appending(path: "news.store").path
  try body(try open(path, creates: true, clock: clock), path)
}

/// The store at `path`.
func open(_ path: String, creates: Bool = false, clock: TestClock = TestClock()) throws
  -> StoryStore
{
  try StoryStore(
    path: path, creates: creates, engine: StoryEngine(threads: 1), threads: 1,
    clock: { clock.now })
}

/// Made-up reports of some events, `reports` of each, on days of their own.
func inventedReports(events: Int, reports: Int) -> [Article] {
  let places = ["Marrowford", "Callow", "Estermund", "Northgate", "Illyan", "Tamber", "Quil"]
  let things = ["bridge", "ferry", "tram", "museum", "volcano", "harvest", "choir"]
  let people = ["Kostal", "Tollen", "Fennick", "Vorland", "Maravec", "Corrie", "Wassil"]
  return (0..<events).flatMap { event in
    let (place, thing) = (places[event % 7], things[event / 7 % 7])
    let person = people[(event + event / 7) % 7]
    return (0..<reports).map { report in
      Article(
        id: ArticleID("e\(event)-\(report)"),
        title: "\(thing.capitalized) of \(place): \(person) speaks of number \(event) today",
        body: """
          The \(thing) at \(place) was closed on the order of \(person), said outlet \(report). \
          People in \(place) stood before the \(thing) and asked \(person) for reasons. Case \
          number \(event)\(event) is with the council of \(place), which meets about the \(thing).
          """,
        source: "Outlet \(report)",
        published: .instant(
          secondsSince1970: 1_759_000_000 + Int64(event) * 500_000 + Int64(report) * 3_600,
          offsetSeconds: 0))
    }
  }
}

/// What the stories say, but for the store's own ids.
func comparable(_ stories: [Story]) -> [Story] {
  stories.map { story in
    var story = story
    story.id = StoryID("")
    return story
  }
}
