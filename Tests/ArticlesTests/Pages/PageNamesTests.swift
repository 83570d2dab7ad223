import Testing

@testable import Articles

@Suite("Names on a page")
struct PageNamesTests {
  @Test(
    "The outlet holds the copyright",
    arguments: [
      ("© 2025 Foo News. All rights reserved.", "Foo News"),
      ("© Foo News 2025", "Foo News"),
      ("Copyright © 2019-2025 Foo News Ltd.", "Foo News"),
      ("(c) 2025 Foo News, Harbour Street", "Foo News"),
      ("Links are for reference. @ 2025 Foo News", "Foo News"),
      ("Copyright 2025 by Foo News | Terms", "Foo News"),
      ("© 2025 foo.example", "foo.example"),
    ])
  func copyright(line: String, name: String) {
    #expect(Outlet.holder(in: line) == name)
  }

  @Test(
    "No outlet is read from other lines",
    arguments: ["Write to me @ work", "All rights reserved", "(c) both of them", "2025", "©"])
  func noCopyright(line: String) {
    #expect(Outlet.holder(in: line) == nil)
  }

  @Test(
    "A headline is freed of the outlet's name",
    arguments: [
      ("Ferry aground - Foo News", "Foo News", "Ferry aground"),
      ("Ferry aground | World | Foo News", "Foo News", "Ferry aground | World"),
      ("Foo News | Ferry aground", "Foo News", "Ferry aground"),
      ("Foo News: Ferry aground", "Foo News", "Ferry aground"),
      ("Ferry aground – three hurt", "Foo News", "Ferry aground – three hurt"),
      ("Well-known ferry aground", "Foo News", "Well-known ferry aground"),
    ])
  func headline(title: String, outlet: String, headline: String) {
    #expect(HeadlineParts.headline(of: title, outlet: outlet) == headline)
  }

  @Test(
    "Tags follow signs and labels",
    arguments: [
      ("#ferry #coast guard", ["ferry", "coast guard"]),
      ("#a\u{a0}\u{a0} # b c", ["a", "b c"]),
      ("Tags: ferry, coast", ["ferry", "coast"]),
      ("Topics : ferry | coast", ["ferry", "coast"]),
      ("Filed under: News. Tagged: ferry, coast.", ["ferry", "coast"]),
      ("The minister said: no, never", []),
    ])
  func tags(line: String, tags: [String]) {
    #expect(TagLine.tags(in: line) == tags)
  }

  @Test(
    "The author follows a preposition",
    arguments: [
      ("By Imogen Tarrant, Foreign Editor", "Imogen Tarrant"),
      ("Written by Dora Finch", "Dora Finch"),
      ("Von Hanne Brodersen", "Hanne Brodersen"),
      ("BY JONAS PETERSEN | 9 November", "JONAS PETERSEN"),
      ("by the end of the week", nil),
      ("Imogen Tarrant", nil),
    ] as [(String, String?)])
  func author(line: String, author: String?) {
    #expect(Byline.author(in: line) == author)
  }

  @Test(
    "The day is read from an address",
    arguments: [
      ("https://foo.example/2025/10/15/ferry", "2025-10-15"),
      ("https://foo.example/world/2025/nov/30/ferry", "2025-11-30"),
      ("https://foo.example/2025-10-15-ferry", "2025-10-15"),
      ("https://foo.example/2025/13/15/ferry", nil),
      ("https://foo.example/?", nil),
      ("", nil),
    ] as [(String, String?)])
  func day(address: String, day: String?) {
    #expect(AddressDate.day(in: address)?.iso8601 == day)
  }
}
