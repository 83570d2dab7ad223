extension SavedPageSample {
  /// A live blog: each post under its time, some with a heading of their own.
  static let liveBlog: SavedPageSample = {
    let body = [
      """
      The search for the trawler Sable Anne has been called off for the night after fourteen hours, \
      the coast guard says. It will go on at first light with two helicopters.
      """,
      """
      The owner of the Sable Anne has spoken for the first time. "Every one of these men has a \
      place at our table, and we are keeping it," Gwen Harrow told reporters outside the church.
      """,
      """
      A life raft has been sighted eleven miles west of Gannet Rock. It was empty, and the coast \
      guard says that it had not been inflated by hand.
      """,
      """
      Good morning. We will bring you the latest on the search for five fishermen who have been \
      missing since Tuesday evening, when their boat sent a distress call off Gannet Rock.
      """,
    ]
    return SavedPageSample(
      manner: "English: a live blog with a time over each post",
      text: """
        Skip to main content
        The Skerry Times
        Sign in
        Support us
        News
        Opinion
        Sport
        Search for missing trawler off Gannet Rock: latest updates
        Live
        12 November 2025
        Share
        \(body[0])
        21:14
        Search called off until dawn
        Copy link
        \(body[1])
        18:02
        'We are keeping their places'
        Copy link
        \(body[2])
        13:37
        Copy link
        \(body[3])
        08:05
        Copy link
        Load more posts
        Most viewed
        Why every baker in Port Ness is called Morag
        Bus fares to rise in the new year
        Quiz: how well do you know your lighthouses?
        The Skerry Times | News for the islands since 1871
        © 2025 The Skerry Times Ltd. All rights reserved.
        """,
      title: "Search for missing trawler off Gannet Rock: latest updates",
      body: [
        body[0], "Search called off until dawn", body[1], "'We are keeping their places'", body[2],
        body[3],
      ],
      published: "2025-11-12", source: "The Skerry Times")
  }()

  /// A tabloid: boxes between the paragraphs, a poll, and readers who write as much as the reporter.
  static let tabloid: SavedPageSample = {
    let body = [
      """
      A RUNAWAY ostrich brought the morning rush hour to a halt on Wednesday after it outran three \
      police cars on the ring road at Dunmarrow.
      """,
      """
      The bird, called Kevin, had kicked open the gate of his paddock at about 6am and trotted four \
      miles past a school, a petrol station and a puzzled traffic warden.
      """,
      """
      "He looked at me as if I was the one going the wrong way," said commuter Dilys Pugh, 54, who \
      filmed the chase from her car.
      """,
      """
      Officers cornered him at last in the car park of a garden centre, where a vet put a sock over \
      his head. He was back home by lunchtime.
      """,
      """
      A spokesman for Midmarsh Police said no offence had been committed, "although he was well over \
      the speed limit".
      """,
    ]
    return SavedPageSample(
      manner: "English: teasers between the paragraphs, a poll, long comments",
      text: """
        The Daily Gong
        NEWS
        SHOWBIZ
        SPORT
        MONEY
        TRENDING
        Ostrich outruns police cars in ring-road chase
        BIRD ON THE RUN Ostrich outruns police cars in ring-road chase
        By Barnaby Stott
        Published: 11:47, 12 Nov 2025
        Updated: 14:20, 12 Nov 2025
        COMMENTS
        \(body[0])
        \(body[1])
        READ MORE ON ANIMALS
        FEATHER REPORT Swan holds up cup final
        SNOUT OF ORDER Pig found in cinema seat
        Kevin on the ring road yesterday. Credit: Midmarsh Police
        \(body[2])
        MOST READ IN NEWS
        COLD SNAP Forecasters name the date of the first snow
        \(body[3])
        \(body[4])
        Should ostriches be allowed on the road?
        Yes
        No
        Vote now
        Comments are subject to our community guidelines.
        PugwashFan
        3 hours ago
        My uncle kept ostriches for twenty years and I can tell you that no fence on this earth will \
        hold one that has made up its mind to leave, so good luck to the owner.
        Reply
        Report
        Tessa from Hythe
        2 hours ago
        Imagine explaining to your boss that you were late for the third time this month because of a \
        very large bird. Mine believed me only after he saw it on the television.
        Reply
        Report
        Topics
        Police
        Animals
        About us
        Contact us
        © 2025 Gong Newspapers Limited
        """,
      title: "Ostrich outruns police cars in ring-road chase", body: body,
      published: "2025-11-12T11:47:00", source: "Gong Newspapers", author: "Barnaby Stott",
      tags: ["Police", "Animals"])
  }()

  /// A broadcaster's page: the headline dozens of times, once for each picture of the lists around it.
  static let headlineEverywhere: SavedPageSample = {
    let title = "Miners reach sealed shaft in Kolm, ‘tapping heard’ behind the rock"
    let others = [
      "Parliament in Ostavia passes budget after all-night sitting",
      "Two held over theft of cathedral bells",
      "Cyclists block the harbour bridge for a third morning",
      "Dairy prices at their highest since records began",
      "Last lighthouse keeper of the Merle coast retires at 81",
      "New ferry named after its cook",
      "Valdoria names unchanged side for the qualifier",
      "Comet to be seen with the naked eye next week",
    ]
    let body = [
      """
      Rescuers have drilled through to a sealed shaft of the Kolm salt mine where nine miners have \
      been trapped since Saturday, and say they have heard tapping from behind the rock.
      """,
      """
      "It came three times, then a pause, then three times again," shift leader Ondrej Havel told \
      the station at the pithead, where families have waited for four days.
      """,
      """
      The drill, brought from a tunnel site in Merovia, has made twelve metres an hour since dawn. \
      Another thirty metres of rock salt lie between the rescuers and the chamber.
      """,
      """
      The ministry of mines said that air and water were being pumped through a pipe as wide as a \
      hand, and that nobody should expect the men above ground before Thursday.
      """,
    ]
    let lists = others.map { "\(title)\nWorld\n\($0)" }.joined(separator: "\n")
    return SavedPageSample(
      manner: "English: the headline dozens of times, a date of digits, a form",
      text: """
        \(title)                 World                 Ostavia                 Merovia
        \(title)
        Mining
        \(title)
        2025/11/12-06:32

        \(title)
        A rescuer listens at the drill pipe of the Kolm mine on Tuesday night, November 11, 2025. \
        (Photo by the mine rescue service)

        \(body.joined(separator: "\n\n"))


        #Kolm                # Mining                # Ostavia
        Your Comment
        You are replying to: . Comments are shown after they have been read.
        Enter the characters shown in the field below.
        \(lists)
        \(title)
        Pit and Province; Independent news for the upper valleys
        World
        Ostavia
        Merovia
        Science
        Interview
        About Us
        Contact Us
        Advertise with Us
        \(title)
        \(title)
        Pit and Province; Independent news for the upper valleys
        Privacy Policy            Terms of Use
        External links are given for reference only. @ 2025 Pit and Province
        \(title)
        """,
      title: title, body: body, published: "2025-11-12T06:32:00", source: "Pit and Province",
      tags: ["Kolm", "Mining", "Ostavia"])
  }()
}
