import Articles

extension FuzzTarget {
  /// Zip, tar and 7z archives, and what is compressed.
  static let archives = FuzzTarget("archives") { bytes in
    complaint(about: ArticleReader(threads: 1).read(bytes, named: "a.zip"))
  }

  /// Web archives, and what is encoded in them.
  static let webArchives = FuzzTarget("webarchives") { bytes in
    complaint(about: ArticleReader(threads: 1).read(bytes, named: "a.warc"))
  }

  private static func complaint(about collection: ArticleCollection) -> String? {
    let ids = Set(collection.articles.map(\.id))
    if ids.count != collection.records.count { return "two articles have one id" }
    if collection.articles.contains(where: { $0.title.isEmpty && $0.body.isEmpty }) {
      return "an article has neither title nor body"
    }
    return collection.skipped.contains { $0.description.isEmpty } ? "no words" : nil
  }
}
