import Articles
import Testing

@Suite struct DateFindingTests {
  @Test(arguments: [
    ("Published: 15 October 2025, 19:07 GMT | Updated 16 October 2025", "2025-10-15T19:07:00Z"),
    ("Updated: 16 October 2025 | Published: 15 October 2025, 19:07 GMT", "2025-10-15T19:07:00Z"),
    ("Last updated 16 October 2025", "2025-10-16"),
    ("By Jane Doe, Oct. 15, 2025, 6:40 p.m.", "2025-10-15T18:40:00"),
    ("By Jane Doe, Oct. 15, 2025, 6:40 p.m. ET", "2025-10-15T18:40:00-04:00"),
    ("Updated 7:07 PM EDT, Wed October 15, 2025", "2025-10-15T19:07:00-04:00"),
    ("ANKARA | 2025/10/15-19:07 | Comments (3)", "2025-10-15T19:07:00"),
    ("Publié le 15 octobre 2025 à 19h07 et mis à jour à 20h", "2025-10-15T19:07:00"),
    ("https://harbour.example/2025/10/15/ferry", "2025-10-15"),
    ("(2025-10-15)", "2025-10-15"),
    ("Wed, 15 Oct 2025 19:07:00 +0300 - 12 comments", "2025-10-15T19:07:00+03:00"),
    ("15 October 2025 - 5 min read", "2025-10-15"),
    ("Erstellt: 15.10.2025, 19:07 Uhr", "2025-10-15T19:07:00"),
    ("May 3, 2025", "2025-05-03"),
  ])
  func found(line: String, expected: String) {
    #expect(PublicationTime(findingIn: line)?.iso8601 == expected)
  }

  @Test(arguments: [
    "", "They won 3-2 on Wednesday", "It may be 15 or 20 people", "version 1.2.25",
    "In October 2025", "Call 20251015 now", "Oct. 15, 7 p.m.", "from 10/11/2025 on",
    "the year 15 October 1066", "192.168.2025.1",
  ])
  func notFound(line: String) {
    #expect(PublicationTime(findingIn: line) == nil)
  }

  @Test func datesFarIntoALineAreText() {
    let line = String(repeating: "word ", count: 200) + "15 October 2025"
    #expect(PublicationTime(findingIn: line) == nil)
  }
}
