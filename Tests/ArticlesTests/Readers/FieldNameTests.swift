import Articles
import TestSupport
import Testing

@Suite struct FieldNameTests {
  private func article(_ json: String) throws -> Article {
    try #require(try read("{\(json)}").articles.first)
  }

  @Test(arguments: ["id", "guid", "uuid", "article_id", "_id", "ID", "articleId"])
  func ids(name: String) throws {
    #expect(try article("\"\(name)\": \"x1\", \"title\": \"a\"").id.rawValue == "x1")
    #expect(try article("\"\(name)\": 17, \"title\": \"a\"").id.rawValue == "17")
    let large = "123456789012345678901234567890"
    #expect(try article("\"\(name)\": \(large), \"title\": \"a\"").id.rawValue == large)
    #expect(try article("\"\(name)\": {\"$oid\": \"ff\"}, \"title\": \"a\"").id.rawValue == "ff")
  }

  @Test(arguments: ["title", "headline", "Title", "HEADLINE"])
  func titles(name: String) throws {
    #expect(try article("\"\(name)\": \" Ferry \"").title == "Ferry")
  }

  @Test(arguments: [
    "body", "text", "content", "description", "summary", "maintext", "article_text", "articleBody",
  ])
  func bodies(name: String) throws {
    #expect(try article("\"\(name)\": \"It ran.\\nAground.\"").body == "It ran.\nAground.")
  }

  @Test func bodiesByPreference() throws {
    #expect(
      try article(
        "\"description\": \"short\", \"content\": \"long\", \"body\": \" \", \"text\": null"
      ).body == "long")
    #expect(try article("\"description\": \"short\", \"maintext\": \"long\"").body == "long")
    #expect(try article("\"Body\": \"B\", \"body\": \"b\", \"BODY\": \"B2\"").body == "B2")
  }

  @Test(arguments: [
    "source", "outlet", "publisher", "domain", "site", "source_domain", "site_name", "publication",
  ])
  func sources(name: String) throws {
    #expect(try article("\"title\": \"a\", \"\(name)\": \"Courier\"").source == "Courier")
    #expect(
      try article("\"title\": \"a\", \"\(name)\": {\"id\": null, \"name\": \"Courier\"}").source
        == "Courier")
    #expect(
      try article("\"title\": \"a\", \"\(name)\": {\"domain\": \"courier.example\"}").source
        == "courier.example")
  }

  @Test(arguments: ["url", "link", "canonical_url", "source_url"])
  func urls(name: String) throws {
    let found = try article("\"title\": \"a\", \"\(name)\": \"https://www.Courier.example:80/x?y\"")
    #expect(found.url == "https://www.Courier.example:80/x?y")
    #expect(found.source == "courier.example")
    #expect(found.id == .derived(from: "https://www.Courier.example:80/x?y"))
  }

  @Test(arguments: [
    "published", "date", "pubDate", "published_at", "publishedAt", "datePublished", "date_publish",
    "publish_date", "timestamp", "created_at",
  ])
  func dates(name: String) throws {
    #expect(
      try article("\"title\": \"a\", \"\(name)\": \"2025-10-15T19:07:00+03:00\"")
        .published?.iso8601 == "2025-10-15T19:07:00+03:00")
    for number in ["1760555220", "1760555220000", "1760555220.0"] {
      #expect(
        try article("\"title\": \"a\", \"\(name)\": \(number)").published?.iso8601
          == "2025-10-15T19:07:00Z")
    }
  }

  @Test func datesThatCannotBeRead() throws {
    let collection = try read(#"{"id": "1", "title": "a", "date": "the other day"}"#)
    #expect(collection.articles.map(\.published) == [nil])
    #expect(collection.unreadableDates.map(\.text) == ["the other day"])
    let other = try read(#"{"title": "a", "published": "soon", "created": "2025-10-15"}"#)
    #expect(other.articles.first?.published?.iso8601 == "2025-10-15")
    #expect(other.unreadableDates.isEmpty)
    let labelled = try read(#"{"title": "a", "published": "Published: 15 October 2025"}"#)
    #expect(labelled.articles.first?.published?.iso8601 == "2025-10-15")
  }

  @Test(arguments: [
    ("en", "en"), ("EN-us", "en"), ("pt_BR", "pt"), ("English", "en"), ("unknown", nil), ("", nil),
    ("deu", "de"), ("English (US)", "en"), ("und", nil),
    ("not available", nil), (" fr ", "fr"), ("en, fr", "en"),
  ])
  func languages(label: String, code: String?) throws {
    #expect(try article("\"title\": \"a\", \"lang\": \"\(label)\"").language == code)
    #expect(try article("\"title\": \"a\", \"language\": \"\(label)\"").language == code)
  }

  @Test(arguments: ["author", "authors", "byline", "creator"])
  func authors(name: String) throws {
    #expect(try article("\"title\": \"a\", \"\(name)\": \"Jane Doe\"").author == "Jane Doe")
    #expect(
      try article("\"title\": \"a\", \"\(name)\": [\"Jane Doe\", {\"name\": \"J. Roe\"}, 7, \"\"]")
        .author == "Jane Doe, J. Roe, 7")
  }

  @Test(arguments: ["tags", "keywords", "categories"])
  func tags(name: String) throws {
    #expect(
      try article("\"title\": \"a\", \"\(name)\": [\"Sea\", \"Ships, old\", \"Sea\"]").tags
        == ["Sea", "Ships, old"])
    #expect(
      try article("\"title\": \"a\", \"\(name)\": \"sea; ships|rocks, \"").tags
        == ["sea", "ships", "rocks"])
  }

  @Test func storyLabels() throws {
    #expect(try read(#"{"title": "a", "story": "s1"}"#).records.first?.storyLabel == "s1")
    #expect(try read(#"{"title": "a", "story": 12}"#).records.first?.storyLabel == "12")
    #expect(try read(#"{"title": "a", "story": null}"#).records.first?.storyLabel == nil)
  }

  @Test func derivedIDs() throws {
    #expect(try article(#""title": "a", "body": "b""#).id == .derived(from: "a\nb"))
    #expect(try article(#""id": " ", "title": "a", "url": "u"# + "\"").id == .derived(from: "u"))
    let page = "Ferry runs aground\n\nIt ran aground at noon.\n"
    #expect(try read(page).articles.map(\.id) == [.derived(from: page)])
    #expect(
      try read(Packing.gzip.pack(Array(page.utf8))).articles.map(\.id) == [.derived(from: page)])
  }

  @Test(arguments: [
    ("https://www.courier.example/a", "courier.example"),
    ("//courier.example/a", "courier.example"),
    ("http://u:p@news.courier.example:8080?x", "news.courier.example"),
    (
      "courier.example/a",
      "courier.example"
    ), ("nothing", nil), ("", nil), ("://", nil), ("https:///a", nil),
  ])
  func hosts(url: String, source: String?) throws {
    #expect(try article("\"title\": \"a\", \"url\": \"\(url)\"").source == source)
  }

  @Test func markupInABodyStays() throws {
    #expect(try article(#""body": "<p>It ran aground.</p>""#).body == "<p>It ran aground.</p>")
  }
}
