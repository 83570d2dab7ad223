import ArgumentParser
import Articles
import Newsfold
import Vectorization

/// `newsfold vectors`: the articles' term vectors, for other programs.
struct VectorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vectors",
    abstract: "Write the articles' TF-IDF vectors to a file that SciPy reads.",
    discussion: """
      The file holds a sparse matrix (CSR, 32-bit floats) with a row of length 1 for each article \
      and a column for each term, and beside it the arrays "ids" and "terms" that name them. The \
      product of two rows is what every command calls their similarity.

      EXAMPLES
        newsfold vectors news/ --output vectors.npz
        python3 -c 'import scipy.sparse; print(scipy.sparse.load_npz("vectors.npz").shape)'
        newsfold bench --vectors vectors.npz
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions

  func validate() throws {
    if output.output == nil { throw ValidationError("Name the file to write with --output.") }
  }

  func run() throws {
    let clock = Stopwatch()
    let status = output.status
    try output.destination.check()
    let collection = try input.read(threads: engine.threadCount, status: status)
    let vectors = try engine.run(status: status) { (engine) throws(EngineError) in
      engine.vectors(of: collection.articles)
    }
    let file = VectorFile(
      matrix: vectors.matrix, ids: vectors.ids.map(\.rawValue), terms: vectors.terms)
    try output.destination.write { (sink) throws(CommandFailure) in try sink(bytes(of: file)) }
    let shape =
      "\(Count.of(file.matrix.rowCount, "article")) x \(Count.of(file.matrix.columnCount, "term"))"
    output.summarize(
      ([shape] + collection.remarks).joined(separator: ", ") + " (\(clock.elapsed))")
  }

  private func bytes(of file: VectorFile) throws(CommandFailure) -> [UInt8] {
    do {
      return try file.bytes()
    } catch {
      throw .notWritten(path: output.output ?? "", reason: "\(error)")
    }
  }
}
