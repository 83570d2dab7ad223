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
      from made-up articles ('newsfold help generate' says what these are like).

      With --nearest, single rows are also asked for their nearest, one after another. With --stages, \
      the stages of 'newsfold cluster' are timed instead, from the files to the stories.

      EXAMPLES
        newsfold bench news/
        newsfold bench --vectors vectors.npz --threshold 0.5 --threads 1,2,4
        newsfold bench news/ --kernel blas,postings --format json
        newsfold bench --articles 20000 --sizes 2500,5000,10000,all --nearest 10
        newsfold bench --stages news/

      KERNELS
        reference  plain posting lists in double precision
        postings   posting lists row by row
        blas       frequent terms by matrix multiplication, the rest by posting lists

      GFLOP/s are those of the blas kernel's matrix products while they run, on all threads; "of \
      plain" is their share of what BLAS does here in products of 32-bit floats alone, which products \
      of bytes can exceed. "expected" are the seconds that the planner had reckoned with.
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
  @Flag(help: "Time the stages of 'newsfold cluster' instead.") var stages = false
  @Flag(help: ArgumentHelp("Count which edited copies are found instead.", visibility: .hidden))
  var reprints = false
  @Option(name: .shortAndLong, help: "How to print the measurements.") var format = Format.table
  @Flag(help: "Stop at the first record that cannot be used, instead of skipping it.")
  var strict = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    try source.validate(input: input)
    if stages || reprints, source.vectors != nil || nearest != nil || pairs != nil {
      let name = stages ? "--stages" : "--reprints"
      throw ValidationError("\(name) takes articles, and no --vectors, --nearest or --pairs.")
    }
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
    let (matrix, remarks) = try source.matrix(input: input, strict: strict, status: status)
    var report = KernelReport()
    for size in sizes.elements {
      let rows = matrix.firstRows(size.limited(to: matrix.rowCount))
      let part = KernelBenchmark(
        matrix: rows, thresholds: threshold.elements, threads: threadCounts,
        kernels: kernels(rowCount: rows.rowCount), runs: runs
      ).run { result in
        status.show("\(result.kernel) at \(result.threshold): \(result.seconds) s ...")
      }
      report.results += part.results
      report.kernelsAgree = report.kernelsAgree && part.kernelsAgree
      if let nearest {
        status.show("asking rows for their nearest ...")
        let result = NearestBenchmark(matrix: rows, count: nearest, threads: threadCounts[0]).run()
        report.nearest.append(result)
        report.kernelsAgree = report.kernelsAgree && result.agreesWithReference != false
      }
    }
    try writePairs(of: matrix, status: status)
    status.clear()
    try write(report, as: KernelTable())
    if !report.kernelsAgree {
      throw CommandFailure.kernelsDisagree(
        names: kernels(rowCount: matrix.rowCount).map(\.rawValue))
    }
    let count = report.results.count + report.nearest.count
    let parts = [Count.of(count, "measurement")] + remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }

  private func kernels(rowCount: Int) -> [KernelName] {
    kernel?.elements
      ?? KernelName.allCases.filter { $0 != .reference || rowCount <= Self.referenceRowLimit }
  }

  /// Writes what a search finds that is told nothing but the first threshold.
  private func writePairs(of matrix: SparseMatrix, status: StatusLine) throws {
    guard let pairs, let threshold = threshold.elements.first, let size = sizes.elements.last else {
      return
    }
    status.show("writing pairs ...")
    let rows = matrix.firstRows(size.limited(to: matrix.rowCount))
    let found = SimilaritySearch(matrix: rows, threads: threadCounts[0]).join(threshold: threshold)
    let file = VectorFile(matrix: SparseMatrix(pairs: found, rowCount: rows.rowCount))
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
