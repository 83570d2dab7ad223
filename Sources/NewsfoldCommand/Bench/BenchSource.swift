import ArgumentParser
import Articles
import Newsfold
import Similarity
import SyntheticNews
import Vectorization

/// Where the numbers that are measured on come from, beside files of articles.
struct BenchSource: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of vectors instead of articles: sparse ones, or dense ones as numpy.save writes them.",
      valueName: "file.npz"),
    completion: .file(extensions: ["npz", "npy"]))
  var vectors: String?
  @Option(help: ArgumentHelp("So many made-up articles instead of others.", valueName: "n"))
  var articles: Int?
  @OptionGroup var made: GenerationOptions

  /// Fails unless exactly one source is named.
  func validate(input: [String]) throws {
    let sources = [!input.isEmpty, vectors != nil, articles != nil].count { $0 }
    if sources != 1 {
      throw ValidationError("Give either articles, or --vectors FILE, or --articles N.")
    }
    if let articles { try GenerationOptions.check(articles: articles) }
  }

  /// The vectors to search, and what there is to say about where they come from.
  func rows(
    input: [String], strict: Bool, status: StatusLine
  ) throws(CommandFailure) -> (BenchRows, remarks: [String]) {
    if let vectors {
      let bytes = try InputFile.bytes(at: vectors)
      do {
        return (try BenchRows(bytes: bytes), [])
      } catch {
        throw .unusableMatrix(path: vectors, reason: "\(error)")
      }
    }
    let (articles, remarks) = try read(
      input: input, strict: strict, threads: Machine.cores, status: status)
    defer { status.clear() }
    return (
      .sparse(StoryEngine(progress: { status.show($0) }).vectors(of: articles).matrix), remarks
    )
  }

  /// What the stages from reading to stories take.
  func stages(
    input: [String], strict: Bool, threads: Int, status: StatusLine
  ) throws(CommandFailure) -> StageReport {
    let clock = StageClock()
    clock.begin(articles == nil ? "read" : "generate")
    let articles = try read(input: input, strict: strict, threads: threads, status: status).0
    let count = articles.count
    let engine = StoryEngine(threads: threads) { stage in
      clock.begin(stage)
      status.show(stage)
    }
    // Sorting by content comes before the engine's first word.
    clock.begin("order")
    defer { status.clear() }
    do {
      let stories = try engine.stories(in: consume articles, keepsBodies: false)
      let stages = clock.stages()
      return StageReport(
        machine: .current(), articles: count, stories: stories.count, threads: threads,
        stages: stages, seconds: stages.reduce(0) { $0 + $1.seconds },
        peakMemoryBytes: PeakMemory.ofProcess())
    } catch {
      throw .engine(error)
    }
  }

  /// Which edited copies of the articles are found.
  func reprints(
    input: [String], strict: Bool, threads: Int, status: StatusLine
  ) throws(CommandFailure) -> ReprintReport {
    defer { status.clear() }
    let (articles, labels): ([Article], [ArticleID: String])
    if let count = self.articles {
      // What took over another's text already is none to start from.
      let originals = made.news.prefix(count).filter { $0.reprintOf == nil }
      articles = originals.map(\.article)
      labels = Dictionary(uniqueKeysWithValues: originals.map { ($0.article.id, $0.story) })
    } else {
      let intake = Intake(strict: strict, threads: threads, status: status)
      let collection = try intake.read(input)
      articles = collection.articles
      labels = ArticleLabels(of: collection.records).stories
    }
    let engine = StoryEngine(threads: threads) { status.show($0) }
    do {
      return try ReprintBenchmark(
        articles: articles, labels: labels, desk: WireDesk(seed: made.seed), engine: engine
      ).report()
    } catch {
      throw .engine(error)
    }
  }

  private func read(
    input: [String], strict: Bool, threads: Int, status: StatusLine
  ) throws(CommandFailure) -> ([Article], remarks: [String]) {
    if let articles { return (made.news.prefix(articles).map(\.article), []) }
    let intake = Intake(strict: strict, threads: threads, status: status)
    let collection = try intake.read(input)
    return (collection.articles, collection.remarks)
  }
}
