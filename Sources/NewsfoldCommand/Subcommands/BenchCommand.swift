import ArgumentParser
import Articles
import Foundation
import Newsfold
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
      scipy.sparse.save_npz has written, so that other programs can be timed on the same numbers.

      EXAMPLES
        newsfold bench news/
        newsfold bench --vectors vectors.npz --threshold 0.5 --threads 1,2,4
        newsfold bench news/ --kernel blas,postings --format json

      KERNELS
        reference  plain posting lists in double precision
        postings   posting lists row by row
        blas       frequent terms by matrix multiplication, the rest by posting lists
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
  @Option(
    help: ArgumentHelp("A file of vectors instead of articles.", valueName: "file.npz"),
    completion: .file(extensions: ["npz"]))
  var vectors: String?
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
      "Kernels, separated by commas; all unless said.",
      discussion: "Above \(referenceRowLimit) rows, 'reference' is run only where it is named.",
      valueName: "name"))
  var kernel: CommaList<KernelName>?
  @Option(help: ArgumentHelp("How often each is run.", valueName: "n"))
  var runs = 3
  @Option(name: .shortAndLong, help: "How to print the measurements.") var format = Format.table
  @Flag(help: "Stop at the first record that cannot be used, instead of skipping it.")
  var strict = false
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if input.isEmpty == (vectors == nil) {
      throw ValidationError("Give either articles or --vectors FILE.")
    }
    if !threshold.elements.allSatisfy({ $0 > 0 && $0 <= 1 }) {
      throw ValidationError("--threshold takes numbers above 0, up to 1.")
    }
    if let threads, !threads.elements.allSatisfy(Machine.threadRange.contains) {
      throw ValidationError(
        "--threads takes numbers from 1 to \(Machine.threadRange.upperBound).")
    }
    if !(1...1000).contains(runs) { throw ValidationError("--runs takes a number from 1 to 1000.") }
  }

  func run() throws {
    let clock = Stopwatch()
    let status = output.status
    try output.destination.check()
    let (matrix, remarks) = try matrix(status: status)
    let kernels =
      kernel?.elements
      ?? KernelName.allCases.filter { kernel in
        kernel != .reference || matrix.rowCount <= Self.referenceRowLimit
      }
    let benchmark = KernelBenchmark(
      matrix: matrix, thresholds: threshold.elements,
      threads: threads?.elements ?? [Machine.cores], kernels: kernels, runs: runs)
    status.show("timing \(kernels.map(\.rawValue).joined(separator: ", ")) ...")
    let report = benchmark.run { result in
      status.show("\(result.kernel) at \(result.threshold): \(result.seconds) s ...")
    }
    status.clear()
    try write(report)
    if !report.kernelsAgree {
      throw CommandFailure.kernelsDisagree(names: kernels.map(\.rawValue))
    }
    let parts = [Count.of(report.results.count, "measurement")] + remarks
    output.summarize(parts.joined(separator: ", ") + " (\(clock.elapsed))")
  }

  /// The vectors to search, and what there is to say about where they come from.
  private func matrix(
    status: StatusLine
  ) throws(CommandFailure) -> (SparseMatrix, remarks: [String]) {
    if let vectors {
      let bytes = try InputFile.bytes(at: vectors)
      do {
        return (try VectorFile(bytes: bytes).matrix, [])
      } catch {
        throw .unusableMatrix(path: vectors, reason: "\(error)")
      }
    }
    let intake = Intake(strict: strict, threads: Machine.cores, status: status)
    let collection = try intake.read(input)
    let engine = StoryEngine(progress: { status.show($0) })
    defer { status.clear() }
    return (engine.vectors(of: collection.articles).matrix, collection.remarks)
  }

  private func write(_ report: KernelReport) throws {
    switch format {
    case .table: try output.destination.write(report, with: KernelTable())
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let bytes = [UInt8](try encoder.encode(report)) + [UInt8(ascii: "\n")]
      try output.destination.write { (sink) throws(CommandFailure) in try sink(bytes) }
    }
  }
}
