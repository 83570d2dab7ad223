import Articles
import Foundation
import Stories

/// Where a page finds more about stories and articles.
enum StoryPlaces: Hashable {
  /// All on the page itself.
  case page
  /// On other pages of a newsroom.
  case newsroom

  /// Where a story is.
  func address(of story: StoryID) -> String {
    switch self {
    case .page: "#\(story.rawValue)"
    case .newsroom: "/story/\(Self.part(story.rawValue))"
    }
  }

  /// Where an article is; nil where it is nowhere but in its story.
  func address(of article: ArticleID) -> String? {
    self == .page ? nil : "/article/\(Self.part(article.rawValue))"
  }

  /// A text as a part of an address.
  private static func part(_ text: String) -> String {
    let allowed = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}
