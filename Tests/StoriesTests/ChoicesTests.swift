import Articles
import Testing

@testable import Stories

@Suite struct RepresentativeChoiceTests {
  private func candidate(
    _ title: String, body: String = "Body.", words: Int = 200, isReprint: Bool = false,
    cosine: Double = 0.5, agreement: Double = 0.5
  ) -> RepresentativeChoice.Candidate {
    let report = RepresentativeChoice.Report(
      title: title, body: body, bodyWordCount: words, isReprint: isReprint)
    return .init(
      meanCosine: cosine, agreement: agreement,
      flaws: RepresentativeChoice.flaws(of: [report])[0])
  }

  private let plain = "Ferry runs aground off Northgate"

  @Test func prefersWhatReadsWell() {
    let others = [
      candidate(""), candidate(" \n"), candidate("Ferry"),
      candidate(String(repeating: "Ferry aground ", count: 20)),
      candidate("LIVE: Ferry runs aground off Northgate"),
      candidate("Ferry runs aground off Northgate | Opinion"), candidate(plain, words: 20),
      candidate(plain, body: "It ran agr…\n"), candidate(plain, body: "It ran [+99 chars]"),
      candidate(plain, isReprint: true), candidate("FERRY RUNS AGROUND OFF NORTHGATE"),
      candidate("▷ Ferry runs aground off Northgate"),
      candidate("Ferry runs aground off Northgate #ferry"),
      candidate("Ferry runs aground off North..."),
      candidate("'All safe': ferry runs aground off 'deadly' Northgate"),
    ]
    for other in others {
      let (place, choice) = RepresentativeChoice.best(of: [other, candidate(plain)])
      #expect(place == 1, "\(other.flaws)")
      #expect(choice == HeadlineChoice(centrality: 1, agreement: 1, flaws: []))
    }
  }

  @Test func theMostCentralAndTheMostTellingWin() {
    let central = candidate(plain, cosine: 0.6), telling = candidate(plain, agreement: 0.9)
    #expect(RepresentativeChoice.best(of: [candidate(plain), central]).place == 1)
    #expect(RepresentativeChoice.best(of: [candidate(plain), telling]).place == 1)
    #expect(RepresentativeChoice.best(of: [candidate(plain), candidate(plain)]).place == 0)
    let choice = RepresentativeChoice.best(of: [candidate(plain, words: 20), telling]).choice
    #expect(choice.flaws.isEmpty && choice.agreement == 1)
  }

  @Test func everyFlawCounts() {
    for flaw in HeadlineChoice.Flaw.allCases {
      #expect((0.5..<1).contains(RepresentativeChoice.factor(of: flaw)))
      #expect(
        RepresentativeChoice.score(HeadlineChoice(flaws: [flaw]))
          < RepresentativeChoice.score(HeadlineChoice()))
    }
  }

  @Test func siteNamesAreEndingsThatNoOtherTitleHas() {
    let titles = [
      "Ferry runs aground off Northgate - Harbour News", "Ferry aground off Northgate, all safe",
      "All safe after ferry hits rocks - captain", "Captain: ferry hit rocks off Northgate",
    ]
    #expect(
      titles.indices.map { TitleForm.hasForeignEnding($0, among: titles) } == [
        true, false, false, false,
      ])
    #expect(!TitleForm.hasForeignEnding(0, among: ["A - B"]))
  }

  @Test func apostrophesAreNoQuotations() {
    #expect(!TitleForm.isQuotation("Syria's Sharaa tells Putin's men he'll stay"))
    #expect(!TitleForm.isQuotation("Ferry 'unsafe' before it sank"))
    #expect(TitleForm.isQuotation("“We were all thrown to the floor of the ship”: ferry sinks"))
    #expect(TitleForm.isQuotation("'Unsafe' ferry had 'no chance'"))
    #expect(!TitleForm.isQuotation(""))
  }

  @Test func toldApartByTheirLabels() {
    for title in [
      "Watch: boat", "Video | boat", "Boat sinks – as it happened", "Live updates on boat",
    ] {
      #expect(TitleKind.isOtherThanReport(TitleBytes(title)))
    }
    for title in [
      "Watch this boat", "Live music returns", "Opinion polls: a boat", "", ":", "Boat: video",
    ] {
      #expect(TitleKind.isOtherThanReport(TitleBytes(title)) == (title == "Boat: video"))
    }
  }

  @Test func questionsAndExplainersAreTold() {
    for title in [
      "Boat sinks: what we know so far", "Why the boat sank", "Did the boat sink?",
      "Bootsunglück: Wie es dazu kam", "Bateau – pourquoi il a coulé",
    ] {
      #expect(TitleKind.isQuestion(TitleBytes(title)))
    }
    for title in ["WHO warns of cholera", "Boat sinks off Alder Point", "", ":", "Show goes on"] {
      #expect(!TitleKind.isQuestion(TitleBytes(title)))
    }
  }
}

@Suite struct OutletTallyTests {
  private func tally(_ sources: [(source: String?, isReprint: Bool)]) -> OutletTally {
    let articles = sources.enumerated().map { index, report in
      Article(id: ArticleID("\(index)"), title: "t", source: report.source)
    }
    return OutletTally(
      sources.indices.map { .init(article: $0, isReprint: sources[$0].isReprint) },
      OutletNames(articles))
  }

  @Test func spellingsAreOneOutlet() {
    let result = tally([
      ("BBC.co.uk", false), ("www.bbc.co.uk", false), ("https://www.bbc.co.uk/", false),
      ("bbc.co.uk", false), ("bbc.co.uk", true), ("Harbour  Courier", false),
    ])
    #expect(result.outlets.map(\.name) == ["bbc.co.uk", "Harbour  Courier"])
    #expect(result.outlets.map(\.reportCount) == [5, 1])
    #expect(result.independentSources == 2)
  }

  @Test func copiesAreNoIndependentSources() {
    #expect(tally([("A", false), ("B", true), ("C", true)]).independentSources == 1)
    #expect(tally([("A", false), ("B", true), ("B", false)]).independentSources == 2)
  }

  @Test func unnamedOutletsCountAsOneOnlyAlone() {
    #expect(tally([(nil, false), (nil, false), (" ", false)]).independentSources == 1)
    #expect(tally([(nil, false)]).outlets.isEmpty)
    #expect(tally([("A", false), (nil, false)]).independentSources == 1)
    #expect(tally([(nil, false), ("A", true)]).independentSources == 1)
  }
}

@Suite struct StoryRankTests {
  private func story(_ id: String, outlets: Int, reports: Int, day: Int?) -> Story {
    let article = Article(id: ArticleID(id), title: "t")
    let time = day.map { PublicationTime.day(year: 2025, month: 10, day: $0) }
    return Story(
      id: StoryID(id), headline: "t", representative: article.id,
      reports: Array(
        repeating: Story.Report(article: article, language: "en", similarity: 1), count: reports),
      outlets: [], independentSources: outlets, firstPublished: time, lastPublished: time,
      keywords: [], cohesion: 1, language: "en")
  }

  private func ranked(_ stories: [Story], today: Int) -> [String] {
    let now = PublicationTime.day(year: 2025, month: 10, day: today).latest
    return stories.sorted { StoryRank($0, now: now) < StoryRank($1, now: now) }.map(\.id.rawValue)
  }

  @Test func outletsThenFreshnessThenAge() {
    #expect(
      ranked(
        [
          story("one outlet, large", outlets: 1, reports: 50, day: 20),
          story("many, old", outlets: 8, reports: 8, day: 2),
          story("two, old", outlets: 2, reports: 2, day: 2),
          story("two, new", outlets: 2, reports: 2, day: 20),
        ], today: 20) == ["many, old", "two, new", "two, old", "one outlet, large"])
  }

  @Test func thePartsAreInTheirBoundsAndAddUp() {
    let now = PublicationTime.day(year: 2025, month: 10, day: 20).latest
    let parts = StoryRank(story("s", outlets: 3, reports: 4, day: 13), now: now).parts
    #expect(abs(parts.outlets - 1.386) < 1e-3 && abs(parts.reports - 0.402) < 1e-3)
    #expect(abs(parts.freshness - 0.25) < 1e-9 && abs(parts.novelty - 0.05) < 1e-9)
    #expect(parts.spread == 0)
    let sum = parts.outlets + parts.reports + parts.spread + parts.freshness + parts.novelty
    #expect(parts.weight == sum)
  }

  @Test func spreadIsGreatestWhereOutletsShareEvenly() {
    func evenness(_ counts: Int...) -> Double {
      StoryRank.evenness(
        of: counts.enumerated().map { Story.Outlet(name: "\($0)", reportCount: $1) })
    }
    #expect(evenness(7) == 0 && abs(evenness(3, 3, 3) - 1) < 1e-12)
    #expect(evenness(8, 1) < evenness(5, 4) && evenness(5, 4) < 1)
    #expect(evenness(8, 1) == evenness(1, 8))
  }

  @Test func doubtsTheFutureAndBreaksTies() {
    #expect(
      ranked(
        [
          story("future", outlets: 2, reports: 2, day: 29),
          story("undated b", outlets: 2, reports: 2, day: nil),
          story("undated a", outlets: 2, reports: 2, day: nil),
          story("old", outlets: 2, reports: 2, day: 1),
        ], today: 20) == ["old", "future", "undated a", "undated b"])
  }
}
