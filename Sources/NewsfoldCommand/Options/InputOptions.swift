import ArgumentParser
import Articles

/// What is read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders of articles, or - for standard input.",
      discussion: """
        JSON, JSON Lines, CSV, TSV, feeds (RSS, Atom, JSON Feed), web pages, web archives \
        (WARC) and plain text, compressed or in zip, tar and 7z archives or not; the format is \
        told from the content. Folders are walked. An archive may unfold to 1000 times its size, \
        and always to 256 MiB; a page may have 64 MiB.
        """),
    completion: .file())
  var input: [String]

  @Flag(help: "Stop at the first record that cannot be used, instead of skipping it.")
  var strict = false

  /// The articles of the input, which is at least one.
  func read(threads: Int, status: StatusLine) throws(CommandFailure) -> ArticleCollection {
    try reader(threads: threads, status: status).read(input)
  }

  /// What reads articles as the options ask for.
  func reader(threads: Int, status: StatusLine) -> Intake {
    Intake(strict: strict, threads: threads, status: status)
  }
}
