import Testing

@testable import Articles

@Suite("What a block is taken for")
struct PageBlockTests {
  @Test(
    "is told from its form and its labels",
    arguments: [
      ("The ferry ran onto a sandbank outside the harbour on Sunday.", PageBlock.Kind.prose),
      ("日曜日の朝、乗客ら百四十人を乗せたフェリーが沖合で浅瀬に乗り上げた。", .prose),
      ("Nobody was hurt.", .sentence),
      ("Ferry aground off Lindenmouth", .line),
      ("What comes next", .line),
      ("Share", .furniture),
      ("Read more: Harbour festival moved", .furniture),
      ("By Jonas Petersen, Reporter", .furniture),
      ("Home > World > Coast", .furniture),
      ("We use cookies to improve your visit.", .furniture),
      ("Photo: Lifeboat Station", .caption),
      ("The ferry on Sunday. (Photo by the coast guard)", .caption),
      ("The ferry on the bank at nightfall. Credit: Lifeboat Station", .caption),
      ("The bigger picture: who owns the ferries", .line),
      ("Comments", .ending),
      ("27 comments", .ending),
      ("Related articles", .ending),
      ("© 2025 Foo News. All rights reserved.", .ending),
      ("#ferry #coast", .ending),
    ])
  func kinds(text: String, kind: PageBlock.Kind) {
    #expect(PageBlock(text).kind == kind)
  }

  @Test("Photos and comments that a sentence speaks of make it no label")
  func sentences() {
    #expect(
      PageBlock("Photos of the wreck were published by three papers on Monday.").kind == .prose)
    #expect(
      PageBlock("Comments by the minister caused an uproar in parliament on Monday.").kind == .prose
    )
  }

  @Test(
    "White space of all kinds is collapsed",
    arguments: ["a\u{a0}\u{a0} b", " a\t\nb ", "a \u{200b}b"])
  func whiteSpace(text: String) {
    #expect(PageText.collapsed(text) == "a b")
  }
}
