import Mustache

/// The pages' parts, as templates, and the files that they load.
struct NewsroomTemplates: Sendable {
  enum Part: String, CaseIterable {
    case head, front, story, article, similar, foot
  }

  private let library: MustacheLibrary

  init() {
    var library = MustacheLibrary()
    for part in Part.allCases {
      do {
        let text = String(decoding: Self.bytes(of: part), as: UTF8.self)
        try library.register(text, named: part.rawValue)
      } catch {
        preconditionFailure("the template \(part.rawValue) is broken: \(error)")
      }
    }
    self.library = library
  }

  /// A part with its values filled in, all of them escaped but those that the template names as HTML.
  func render(_ part: Part, _ values: [String: Any]) -> String {
    library.render(values, withTemplate: part.rawValue) ?? ""
  }

  private static func bytes(of part: Part) -> [UInt8] {
    switch part {
    case .head: PackageResources.newsroom_head_mustache
    case .front: PackageResources.newsroom_front_mustache
    case .story: PackageResources.newsroom_story_mustache
    case .article: PackageResources.newsroom_article_mustache
    case .similar: PackageResources.newsroom_similar_mustache
    case .foot: PackageResources.newsroom_foot_mustache
    }
  }
}
