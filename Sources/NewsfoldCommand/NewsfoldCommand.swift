import ArgumentParser

/// The command `newsfold`: what it is called, what it can do, and how it ends.
@main
struct NewsfoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsfold",
    abstract: "Folds the reports that many outlets publish about the same event into one story.",
    discussion: """
      Give it files or folders of articles: JSON, JSON Lines, CSV, feeds, web pages, web archives (WARC) \
      or plain text, compressed, in zip, tar or 7z archives, or not. Every article comes back in exactly \
      one story.

      EXAMPLES
        newsfold cluster news/                      the stories in a folder
        newsfold cluster --format json news/ | jq   the same for a program
        newsfold similar news/ --to reuters-4711    who else reported it
        newsfold explain news/ --article reuters-4711   why it is in its story
        cat page.html | newsfold extract -          the article in a page
        newsfold fetch feeds.opml -o news.jsonl     the articles of feeds
        newsfold watch --store news.store feeds.opml    a store that follows the news
        newsfold stories --store news.store         the stories in it
        newsfold serve --store news.store           the same as a page, and for programs

      EXIT STATUS
        0   done
        64  wrong usage
        65  no usable data in the input
        66  no such file, folder, article or story
        70  a fault of the program
        74  reading or writing failed
        130 stopped by Ctrl-C
      """,
    version: "newsfold \(Version.current)",
    subcommands: [
      ClusterCommand.self, SimilarCommand.self, ExplainCommand.self, EvaluateCommand.self,
      ExtractCommand.self, VectorsCommand.self, BenchCommand.self, GenerateCommand.self,
      TrainCommand.self, FetchCommand.self, ConfigCommand.self, AddCommand.self,
      WatchCommand.self,
      StoriesCommand.self, RefreshCommand.self, EventsCommand.self, RemoveCommand.self,
      PinCommand.self, ExportCommand.self, BackupCommand.self, CompactCommand.self,
      VerifyCommand.self, FrequenciesCommand.self,
    ] + serving)

  /// What there is where the server was not left out.
  private static var serving: [any ParsableCommand.Type] {
    #if Server
      [ServeCommand.self]
    #else
      []
    #endif
  }

  /// Runs what the arguments ask for and leaves with its exit status.
  static func main() {
    Signals.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      if let message = failure.message { Console.write("newsfold: \(message)\n") }
      exit(withError: failure.exitCode)
    } catch {
      exit(withError: error)
    }
  }
}
