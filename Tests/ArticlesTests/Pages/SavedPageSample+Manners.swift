extension SavedPageSample {
  static let all: [SavedPageSample] = [
    repeatedHeadline, menuPerLine, plain, trail, tabbedMenu, slogan, updates, captioned, hashtags,
    newsletterWithin, german, japanese, arabic, wire, islands,
    germanRegional, spanishComments, frenchPaywall, portugueseConsent, russian, arabicRepeated,
    japanesePortal, chinese, liveBlog, tabloid, headlineEverywhere,
  ]

  private static let gap = String(repeating: "\u{a0}", count: 12)

  /// The headline stands between all other headlines, as where pictures carry it as their text.
  static let repeatedHeadline: SavedPageSample = {
    let title = "Ferry stuck on sandbank off Lindenmouth, 140 aboard"
    let others = [
      "Minister resigns over harbour dues affair in Port Callow",
      "Three villages cut off after landslide in the Orrin valley",
      "Merovia beat Valdoria on penalties to reach the final",
    ]
    return SavedPageSample(
      manner: "headline repeated between others, menu on one line",
      text: """
        \(title) \(gap) World \(gap) Coast \(gap) Sport \(gap) Culture
        \(title)
        Coast
        \(title)
        2025/11/09-21:40

        \(title)
        The ferry Aldona lies on the sandbank as tugs arrive on Sunday. (Photo by the coast guard)

        \(Paragraphs.ferry.joined(separator: "\n\n"))

        #Ferry\(gap) # Lindenmouth\(gap) # Coast Guard
        Readers comments
        Be the first to comment on this article. Comments are shown after they have been checked.
        Enter the characters shown in the field below.
        \(others.map { "\(title)\nCoast\n\($0)" }.joined(separator: "\n"))
        \(title)
        Tidewatch Press; News from the coast for everyone who lives on it
        World
        Coast
        Sport
        Contact Us
        Privacy Policy \(gap) Terms of Use
        Links to other pages are given for reference. @ 2025 Tidewatch Press
        \(title)
        """,
      title: title, body: Paragraphs.ferry, published: "2025-11-09T21:40:00",
      source: "Tidewatch Press", tags: ["Ferry", "Lindenmouth", "Coast Guard"])
  }()

  static let menuPerLine = SavedPageSample(
    manner: "title line with the outlet, menu one item a line, topics below",
    text: """
      Tugs fail to free ferry from sandbank - Lindenmouth Observer
      Skip to content
      Lindenmouth Observer
      Subscribe
      Log in
      News
      Business
      Sport
      Obituaries
      Tugs fail to free ferry from sandbank
      By Jonas Petersen
      9 November 2025
      Share
      Facebook
      Email
      \(Paragraphs.ferry.joined(separator: "\n"))
      Read more
      Harbour festival moved to the spring
      Old lighthouse sold to a poet
      Topics
      Shipping
      Lindenmouth
      14 comments
      © 2025 Lindenmouth Observer Ltd. All rights reserved.
      """,
    title: "Tugs fail to free ferry from sandbank", body: Paragraphs.ferry, published: "2025-11-09",
    source: "Lindenmouth Observer", author: "Jonas Petersen", tags: ["Shipping", "Lindenmouth"])

  static let plain = SavedPageSample(
    manner: "no furniture at all",
    text: "Merovia lifts rates for first time in four years\n\n"
      + Paragraphs.bank.joined(separator: "\n\n"),
    title: "Merovia lifts rates for first time in four years", body: Paragraphs.bank)

  static let trail = SavedPageSample(
    manner: "a trail of sections, a time in words, related stories within and after",
    text: """
      Home > Business > Economy
      Merovian rates rise as food gets dearer
      Published: Thursday, 4 December 2025 at 14:05
      Merovian rates rise as food gets dearer
      \(Paragraphs.bank[0])
      \(Paragraphs.bank[1])
      Read also: Bakers warn of dearer bread
      \(Paragraphs.bank[2])
      \(Paragraphs.bank[3])
      Related articles
      Crown at its strongest since summer
      Builders fear a long winter
      Most popular
      Whale seen in the canal
      The Merovian Ledger | About | Contact | Jobs
      Copyright 2025 The Merovian Ledger
      """,
    title: "Merovian rates rise as food gets dearer", body: Paragraphs.bank,
    published: "2025-12-04T14:05:00", source: "The Merovian Ledger")

  static let tabbedMenu = SavedPageSample(
    manner: "menu cells between tabs, the outlet before a bar",
    text: """
      Central bank of Merovia tightens | Channel Nine News
      Home\tWorld\tMoney\tWeather\tLive TV
      WATCH LIVE
      MONEY
      Central bank of Merovia tightens
      Dec 4, 2025, 2:20 PM
      \(Paragraphs.bank.joined(separator: "\n"))
      SIGN UP FOR OUR NEWSLETTER
      The day's news in your inbox every evening.
      Tags: Merovia, interest rates, inflation
      © 2025 Channel Nine News | Terms | Privacy
      """,
    title: "Central bank of Merovia tightens", body: Paragraphs.bank,
    published: "2025-12-04T14:20:00", source: "Channel Nine News",
    tags: ["Merovia", "interest rates", "inflation"])

  static let slogan = SavedPageSample(
    manner: "slogan at the top, other headlines before and after the article",
    text: """
      The Evening Bell
      All the news that rings
      Monday
      Storm closes three mountain passes
      Choir wins national prize
      What the new bus timetable means
      Ferry aground: passengers spend night in sports hall
      November 9, 2025
      \(Paragraphs.ferry.joined(separator: "\n"))
      YOU MAY ALSO LIKE
      Ten walks for a wet Sunday
      Recipe: grandmother's plum cake
      The Evening Bell | All the news that rings
      Copyright © 2025 The Evening Bell
      """,
    title: "Ferry aground: passengers spend night in sports hall", body: Paragraphs.ferry,
    published: "2025-11-09", source: "The Evening Bell")

  static let updates = SavedPageSample(
    manner: "published and updated, a byline with a role, buttons around",
    text: """
      Rate rise surprises Merovian markets - Business - The Daily Crown
      Menu
      Search
      Sign in
      Business
      Rate rise surprises Merovian markets
      By Anna Kowalczyk, Economics Correspondent
      Updated 5 December 2025 09:10
      Published 4 December 2025 15:30
      Save
      Listen
      Share this article
      \(Paragraphs.bank.joined(separator: "\n\n"))
      View comments (27)
      Log in to join the conversation
      I told you so, this was bound to happen with that government and its spending.
      2 days ago
      Reply
      Nonsense. Prices are rising everywhere, and no bank in the world can stop it.
      3 days ago
      Reply
      Follow us
      All rights reserved. © The Daily Crown 2025
      """,
    title: "Rate rise surprises Merovian markets", body: Paragraphs.bank,
    published: "2025-12-04T15:30:00", source: "The Daily Crown", author: "Anna Kowalczyk")

  static let captioned = SavedPageSample(
    manner: "captions before and within the article",
    text: """
      Ferry passengers tell of long wait in the cold
      Nov. 9, 2025
      Advertisement
      Passengers leave the ferry Aldona in an open boat.
      Photo: Lindenmouth Lifeboat Station
      \(Paragraphs.ferry[0])
      \(Paragraphs.ferry[1])
      Image caption: Marta Oblonsky missed the wedding.
      \(Paragraphs.ferry[2])
      \(Paragraphs.ferry[3])
      About us
      Contact
      © 2025 Coastline Weekly
      """,
    title: "Ferry passengers tell of long wait in the cold", body: Paragraphs.ferry,
    published: "2025-11-09", source: "Coastline Weekly")

  static let hashtags = SavedPageSample(
    manner: "hashtags on one line, the outlet only in the footer",
    text: """
      NEWS
      OPINION
      Aldona still aground as tide falls
      09.11.2025 18:20
      \(Paragraphs.ferry.joined(separator: "\n"))
      #ferry #coastguard #lindenmouth
      Leave a comment
      Name
      E-mail
      Website
      (c) 2025 Saltmarsh Times. All rights reserved.
      """,
    title: "Aldona still aground as tide falls", body: Paragraphs.ferry,
    published: "2025-11-09T18:20:00", source: "Saltmarsh Times",
    tags: ["ferry", "coastguard", "lindenmouth"])

  static let newsletterWithin = SavedPageSample(
    manner: "a cookie notice above and a newsletter box within the article",
    text: """
      Dearer money: what Merovia's rate rise means
      We use cookies to improve your visit. You can change your choices at any time.
      Accept
      Money
      Markets
      Pensions
      Dearer money: what Merovia's rate rise means
      4 Dec 2025
      \(Paragraphs.bank[0])
      \(Paragraphs.bank[1])
      Sign up for our evening newsletter and get the best of the day in your inbox.
      Enter your email
      What comes next
      \(Paragraphs.bank[2])
      \(Paragraphs.bank[3])
      Most read
      1
      Plumber finds Roman coins
      2
      Train drivers call off strike
      © 2025 Plain Money. All rights reserved.
      """,
    title: "Dearer money: what Merovia's rate rise means",
    body: Paragraphs.bank[0...1] + ["What comes next"] + Paragraphs.bank[2...3],
    published: "2025-12-04", source: "Plain Money")

  static let german: SavedPageSample = {
    let body = [
      "Eine Autofähre mit 140 Menschen an Bord ist am Sonntagmorgen vor Lindenmünde auf eine "
        + "Sandbank gelaufen. Schlepper versuchten bis zum Abend vergeblich, sie freizuziehen.",
      "Verletzt wurde nach Angaben der Küstenwache niemand, drei Fahrgäste mussten aber wegen "
        + "Unterkühlung behandelt werden.",
      "»Erst gab es einen langen, weichen Stoß, dann rutschte der Kaffee vom Tisch«, sagte eine "
        + "Reisende, die zur Hochzeit ihrer Schwester unterwegs war.",
    ]
    return SavedPageSample(
      manner: "German",
      text: """
        Fähre vor Lindenmünde sitzt fest | Küstenbote
        Startseite
        Politik
        Sport
        Fähre vor Lindenmünde sitzt fest
        Von Hanne Brodersen
        9. November 2025, 17:45 Uhr
        Teilen
        \(body.joined(separator: "\n"))
        Mehr zum Thema
        Neue Fahrpläne ab Dezember
        Das könnte Sie auch interessieren
        Leuchtturm wird Museum
        Impressum
        Datenschutz
        © 2025 Küstenbote
        """,
      title: "Fähre vor Lindenmünde sitzt fest", body: body, published: "2025-11-09T17:45:00",
      source: "Küstenbote", author: "Hanne Brodersen")
  }()

  static let japanese: SavedPageSample = {
    let body = [
      "日曜日の朝、乗客ら百四十人を乗せたフェリーがリンデン港の沖合で浅瀬に乗り上げ、夜になっても動けずにいる。",
      "海上警備隊によると、けが人はいないが、小舟で救助された三人が寒さのため手当てを受けた。",
      "運航会社は火曜日までの全便を欠航とし、宿泊費を負担すると発表した。",
    ]
    return SavedPageSample(
      manner: "Japanese",
      text: """
        ホーム
        社会
        経済
        フェリーが浅瀬に乗り上げ、百四十人が足止め
        2025年11月9日
        \(body.joined(separator: "\n"))
        関連記事
        新しい灯台が完成
        """,
      title: "フェリーが浅瀬に乗り上げ、百四十人が足止め", body: body, published: "2025-11-09")
  }()
}
