import ArgumentParser
import Articles
import Stories
import StoryStore

/// What is read: files, or what a store has near some articles.
struct StoredInputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders of articles, or - for standard input.",
      discussion: "As for 'newsfold cluster'; none with --store.", valueName: "input"),
    completion: .file())
  var input: [String] = []

  @Option(
    help: ArgumentHelp(
      "Look in a store instead of an input: among the articles near the one in question.",
      valueName: "file"),
    completion: .file())
  var store: String?

  @Flag(help: "Stop at the first record that cannot be used, instead of skipping it.")
  var strict = false

  func validate() throws {
    if input.isEmpty == (store == nil) {
      throw ValidationError("Give files or folders of articles, or --store FILE.")
    }
  }

  /// What reads articles as the options ask for.
  func reader(threads: Int, status: StatusLine) -> Intake {
    Intake(strict: strict, threads: threads, status: status)
  }

  /// The articles of the input, or those of the store near `subjects`, and what there is to say of them.
  func articles(
    near subjects: [Subject], engine: EngineOptions, status: StatusLine
  ) throws -> (articles: [Article], remarks: [String]) {
    guard let store else {
      let collection = try reader(threads: engine.threadCount, status: status).read(input)
      return (collection.articles, collection.remarks)
    }
    let opened = try StoreOptions.open(store, engine: engine, status: status)
    let articles = try CommandFailure.ofStore { () throws(StoreError) -> [Article] in
      var near: [ArticleID: Article] = [:]
      for subject in subjects {
        let found =
          switch subject {
          case .known(let id): try opened.articles(near: opened.article(id).article)
          case .outside(let article): try opened.articles(near: article)
          case .story(let id): try opened.articles(near: id)
          }
        for other in found { near[other.id] = other }
      }
      return ContentOrder.sorted(Array(near.values))
    }
    return (articles, [])
  }

  /// The reports of a story of the store; nil where there is no store.
  func reports(of story: StoryID) throws -> [ArticleID]? {
    try store.map { path in
      let opened = try StoreOptions.open(path)
      return try CommandFailure.ofStore { () throws(StoreError) in
        try opened.story(story).reports.map(\.article.id)
      }
    }
  }

  /// What something is asked about.
  enum Subject {
    /// One that is there.
    case known(ArticleID)
    /// One from elsewhere.
    case outside(Article)
    /// A story of the store.
    case story(StoryID)
  }
}
