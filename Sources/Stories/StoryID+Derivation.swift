package import Articles

extension StoryID {
  /// The id of the story whose earliest article is `article`.
  package init(derivedFrom article: ArticleID) {
    self.init(derivedFrom: article.rawValue)
  }

  /// "s" and the 64-bit FNV-1a hash of a text in 16 hexadecimal digits.
  package init(derivedFrom text: String) {
    self.init("s" + ArticleID.derived(from: text).rawValue)
  }
}
