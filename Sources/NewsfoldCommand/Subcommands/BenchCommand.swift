import ArgumentParser
import Articles
import Foundation
import Newsfold
import Rendering
import Similarity
import Vectorization

/// `newsfold bench`: how fast the search for similar articles is here, on this input.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Time the similarity kernels side by side.",
    discussion: """
      Each kernel finds all pairs of articles whose similarity is at or above a threshold. What is \
      timed is the search alone, from the vectors to the sorted pairs; the median of the runs \
      counts. The pairs of all kernels are compared to the last bit, and the exit status is 70 \
      where they differ.

      The vectors come from articles, or from a file that 'newsfold vectors' or \
      scipy.sparse.save_npz has written, so that other programs can be timed on the same numbers, or \
      from made-up articles ('newsfold help generate' says what these are like). A file that \
      numpy.save or numpy.savez has written holds dense rows, such as embeddings: one array of \
      rows and columns, of 32- or 64-bit floats, whose rows are brought to length 1. For these, \
      the kernels are 'blas' and 'reference'.

      With --nearest, single rows are also asked for their nearest, one after another. With --stages, \
      the stages of 'newsfold cluster' are timed instead, from the files to the stories.

      EXAMPLES
        newsfold bench news/
        newsfold bench --vectors vectors.npz --threshold 0.5 --threads 1,2,4
        newsfold bench news/ --kernel blas,postings --format json
        newsfold bench --vectors embeddings.npy --threshold 0.8 --nearest 10
        newsfold bench --articles 20000 --sizes 2500,5000,10000,all --nearest 10
        newsfold bench --stages news/

      KERNELS
        reference  plain posting lists in double precision
        postings   posting lists row by row
        suffix     posting lists of each row's rarest terms, the rest by bounds
        blas       frequent terms by matrix multiplication, the rest by posting lists

      GFLOP/s are those of the blas kernel's matrix products while they run, on all threads; "of \
      plain" is their share of what BLAS does in products of 32-bit floats alone, of the same shapes \
      and in turns with them. Products of bytes (oneDNN, where it is installed) exceed it; --floats \
      does without these. "expected" are the seconds that the planner had reckoned with.
      """)

  /// The formats of measurements.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  /// The reference kernel is left out above so many rows, unless it is asked for.
  static let referenceRowLimit = 2000

  @Argument(
    help: "Files and folders of articles, or - for standard input.", completion: .file())
  var input: [String] = []
  @OptionGroup var source: BenchSource
  @Option(help: ArgumentHelp("Thresholds, separated by commas.", valueName: "cosine"))
  var threshold = CommaList<Float>([0.2, 0.5])
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Numbers of threads, separated by commas; the processor's cores unless said.",
      valueName: "n"))
  var threads: CommaList<Int>?
  @Option(
    help: ArgumentHelp(
      "Numbers of rows, separated by commas: the first so many, or all.", valueName: "n"))
  var sizes = CommaList<RowCount>([.all])
  @Option(
    help: ArgumentHelp(
      "Kernels, separated by commas; all unless said.",
      discussion: "Above \(referenceRowLimit) rows, 'reference' is run only where it is named.",
      valueName: "name"))
  var kernel: CommaList<KernelName>?
  @Option(help: ArgumentHelp("How often each is run.", valueName: "n"))
  var runs = 3
  @Option(
    help: ArgumentHelp("Also ask single rows for so many nearest ones.", valueName: "count"))
  var nearest: Int?
  @Option(
    help: ArgumentHelp(
      "Also write the pairs found, as a sparse matrix of cosines above the diagonal.",
      discussion: "At the first threshold, of the last size; SciPy reads the file.",
      valueName: "file.npz"),
    completion: .file(extensions: ["npz"]))
  var pairs: String?
  @Flag(help: "Multiply matrices of 32-bit floats, never of bytes.") var floats = false
  @Flag(help: "Time the stages of 'newsfold cluster' instead.") var stages = false
  @Flag(help: ArgumentHelp("Count which edited copies are found instead.", visibility: .hidden))
  var reprints = false
  @Option(name: .shortAndLong, help: "How to print the measurements.") var format = Format.table
  @Flag(help: "Stop at the first record that cannot be used, instead of skipping it.")
  var strict = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    try source.validate(input: input)
    if stages || reprints,
      source.vectors != nil || nearest != nil || pairs != nil || kernel != nil || floats
    {
      throw ValidationError(
        "\(stages ? "--stages" : "--reprints") takes articles, and no --vectors, --nearest, "
          + "--pairs, --kernel or --floats.")
    }
    if stages, let threads, threads.elements.count != 1 {
      throw ValidationError("--stages takes one number of threads.")
    }
    try OutputFiles.checkApart(("--pairs", pairs), ("--output", output.output))
    if !threshold.elements.allSatisfy({ $0 > 0 && $0 <= 1 }) {
      throw ValidationError("--threshold takes numbers above 0, up to 1.")
    }
    if let threads, !threads.elements.allSatisfy(Machine.threadRange.contains) {
      throw ValidationError(
        "--threads takes numbers from 1 to \(Machine.threadRange.upperBound).")
    }
    if !(1...1000).contains(runs) { throw ValidationError("--runs takes a number from 1 to 1000.") }
    if let nearest, nearest < 1 { throw ValidationError("--nearest takes a number above 0.") }
  }

  func run() throws {
    try output.destination.check()
    if let pairs { try ResultDestination.file(path: pairs).check() }
    if stages {
      try runStages()
    } else if reprints {
      try runReprints()
    } else {
      try runKernels()
    }
  }

  private var threadCounts: [Int] { threads?.elements ?? [Machine.cores] }

  private func runKernels() throws {
    let clock = Stopwatch()
    let status = output.status
    let (rows, remarks) = try source.rows(input: input, strict: strict, status: status)
    if case .dense = rows, let sparse = kernel?.elements.first(where: { !$0.takesDenseRows }) {
      throw CommandFailure.kernelForSparseRows(sparse)
    }
    var report = KernelReport()
    for size in sizes.elements {
      let task = task(rows.first(size))
      let part = task.run { result in
        status.show("\(result.kernel) at \(result.threshold): \(result.seconds) s ...")
      }
      report.results += part.results
      report.kernelsAgree = report.kernelsAgree && part.kernelsAgree
      if let nearest {
        status.show("asking rows for their nearest ...")
        let result = task.nearest(nearest)
        report.nearest.append(result)
        report.kernelsAgree = report.kernelsAgree && result.agreesWithReference != false
      }
    }
    try writePairs(of: rows, status: status)
    status.clear()
    try write(report, as: KernelTable())
    if !report.kernelsAgree {
      throw CommandFailure.kernelsDisagree(
        names: Set(report.results.map(\.kernel)).sorted())
    }
    let count = report.results.count + report.nearest.count
    let parts = [Count.of(count, "measurement")] + remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }

  private func task(_ rows: BenchRows) -> BenchTask {
    BenchTask(
      rows: rows, thresholds: threshold.elements, threads: threadCounts,
      kernels: kernel?.elements ?? rows.kernels(referenceLimit: Self.referenceRowLimit),
      runs: runs, mayUseBytes: !floats)
  }

  /// Writes what a search finds that is told nothing but the first threshold.
  private func writePairs(of rows: BenchRows, status: StatusLine) throws {
    guard let pairs, let threshold = threshold.elements.first, let size = sizes.elements.last else {
      return
    }
    status.show("writing pairs ...")
    let rows = rows.first(size)
    let found = rows.pairs(threshold: threshold, threads: threadCounts[0])
    let file = VectorFile(matrix: SparseMatrix(pairs: found, rowCount: rows.count))
    try ResultDestination.file(path: pairs).write { (sink) throws(CommandFailure) in
      do {
        try sink(file.bytes())
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw .notWritten(path: pairs, reason: "\(error)")
      }
    }
  }

  private func runStages() throws {
    let report = try source.stages(
      input: input, strict: strict, threads: threadCounts[0], status: output.status)
    try write(report, as: StageTable())
    output.summarize("\(Count.of(report.articles, "article")), the stages of one run")
  }

  private func runReprints() throws {
    let report = try source.reprints(
      input: input, strict: strict, threads: threadCounts[0], status: output.status)
    try write(report, as: ReprintTable())
    output.summarize("\(Count.of(report.articles, "article")) and edited ones")
  }

  private func write<Table: Renderer>(_ report: Table.Content, as table: Table) throws
  where Table.Content: Encodable {
    switch format {
    case .table: try output.destination.write(report, with: table)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let bytes = [UInt8](try encoder.encode(report)) + [UInt8(ascii: "\n")]
      try output.destination.write { (sink) throws(CommandFailure) in try sink(bytes) }
    }
  }
}
