import Foundation

/// Six articles of invented outlets: three on a ferry, two on a strike, one alone.
enum SampleArticles {
  static let jsonLines = lines.joined(separator: "\n") + "\n"

  /// The ids of each story.
  static let stories: Set<Set<String>> = [["f1", "f2", "f3"], ["s1", "s2"], ["b1"]]

  static let lines = [
    line(
      "f1", "Ferry Aurora runs aground off Port Illyan with 214 aboard",
      """
      The ferry Aurora ran aground on a sandbank off Port Illyan on Tuesday night with 214 \
      passengers aboard. The coastguard took everyone off by helicopter and lifeboat. Captain Mira \
      Tollen said the steering had failed ten minutes earlier. Nobody was hurt. The ferry company \
      Norrline has stopped all crossings to the island of Skerra.
      """, "Harbour Courier", "2025-03-04T22:10:00Z"),
    line(
      "f2", "All 214 passengers rescued after ferry hits sandbank near Port Illyan",
      """
      Helicopters and lifeboats rescued all 214 passengers of the ferry Aurora, which hit a sandbank \
      near Port Illyan on Tuesday night after its steering failed. Captain Mira Tollen stayed aboard \
      until the last passenger had left. Norrline, which runs the ferry, stopped its crossings to \
      Skerra. The coastguard said nobody was hurt.
      """, "Radio Polaris", "2025-03-05T06:00:00Z"),
    line(
      "f3", "Norrline stops Skerra crossings after the Aurora's steering fails",
      """
      Norrline has stopped its crossings to Skerra after the steering of the ferry Aurora failed and \
      the ship ran onto a sandbank off Port Illyan with 214 passengers. The coastguard brought them \
      ashore by lifeboat and helicopter, unhurt. Captain Mira Tollen will be heard by investigators.
      """, "Capital Ledger", "2025-03-05T09:30:00Z"),
    line(
      "s1", "Tram drivers in Estermund walk out over night shifts",
      """
      Tram drivers in Estermund began a two-day strike on Monday over night shifts. The union \
      Schienenbund says drivers get too little rest between shifts; the city's transport office \
      offers two more free days a year. Most lines were still, and schools began an hour late.
      """, "Eastbridge Times", "2025-03-03T08:00:00Z"),
    line(
      "s2", "Estermund trams stand still as drivers strike against night shifts",
      """
      Most trams in Estermund stood still on Monday because drivers are on strike for two days. \
      Their union Schienenbund demands more rest between night shifts. The transport office has \
      offered two free days a year. Schools opened an hour late.
      """, "Northgate Post", "2025-03-03T10:45:00Z"),
    line(
      "b1", "Bakery in Lower Quay bakes its millionth rye loaf",
      """
      A family bakery in Lower Quay has baked its millionth loaf of rye bread. Baker Oda Fennick \
      gave the loaf to the first customer in the queue, a retired beekeeper.
      """, "Daily Quay", "2025-03-01T05:00:00Z"),
  ]

  /// An article as a line of JSON.
  static func line(
    _ id: String, _ title: String, _ body: String, _ source: String, _ published: String,
    story: String? = nil
  ) -> String {
    var object = [
      "id": id, "title": title, "body": body, "source": source, "published": published,
    ]
    object["story"] = story
    let data = try? JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
