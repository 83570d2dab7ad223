import Foundation
import Testing

/// What a run of a program left behind.
struct Outcome {
  /// The exit status; negative where a signal ended the run.
  var status: Int32
  /// Everything on standard output.
  var output: String
  /// Everything on standard error.
  var errors: String
  /// Standard output as it was written.
  var bytes: Data

  /// The lines of standard output.
  var lines: [Substring] { output.split(separator: "\n") }

  /// Standard output as JSON.
  func json() throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  /// The lines of standard output as JSON.
  func jsonLines() throws -> [[String: Any]] {
    try lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}

/// The program that the package has built.
enum Built {
  /// Where the test bundle and the command are built.
  static let productFolder: URL = {
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent()
  }()

  static let executable = productFolder.appending(path: "newsfold")

  /// The checkout.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let articles = checkout.appending(path: "Corpus/articles").path

  /// Runs `newsfold` with `arguments`.
  static func run(
    _ arguments: String..., input: Data? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try Program(executable, arguments, environment: environment).run(input: input)
  }

  /// Runs a line of shell in which `newsfold` is the program that was built.
  static func shell(
    _ line: String, in folder: URL? = nil, shell: String = "/bin/sh"
  ) throws -> Outcome {
    let path = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
    let environment = ["PATH": "\(productFolder.path):\(path)"]
    return try Program(
      URL(filePath: shell), ["-c", line], environment: environment, folder: folder
    )
    .run(input: nil)
  }

  /// Runs a line of shell as above, on a terminal.
  ///
  /// The terminal's input stays open: `script` ends a session whose input has ended, whether or not
  /// the program has written all it has to say.
  static func terminal(_ line: String, in folder: URL) throws -> Outcome {
    try shell(
      "mkfifo input; exec 3<>input; script -qec '\(line)' /dev/null <&3; rm input", in: folder)
  }
}

/// A program and how it is to be run.
///
/// Output goes to files: no pipe can fill up or be inherited by another test's program.
struct Program {
  private static let secondsAllowed = 240.0

  private let process = Process()

  init(
    _ executable: URL, _ arguments: [String], environment: [String: String] = [:],
    folder: URL? = nil
  ) {
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder }
  }

  /// Runs the program to its end.
  func run(input: Data?) throws -> Outcome {
    try withTemporaryFolder { folder in
      let files = ["input", "output", "errors"].map { folder.appending(path: $0) }
      try (input ?? Data()).write(to: files[0])
      for file in files[1...] { try Data().write(to: file) }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])

      let finished = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in finished.signal() }
      try process.run()
      if finished.wait(timeout: .now() + Self.secondsAllowed) == .timedOut {
        process.terminate()
        Issue.record("\(process.arguments ?? []) took over \(Self.secondsAllowed) seconds")
        process.waitUntilExit()
      }
      let bytes = try Data(contentsOf: files[1])
      let status = process.terminationStatus
      return Outcome(
        status: process.terminationReason == .exit ? status : -status,
        output: String(decoding: bytes, as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self), bytes: bytes)
    }
  }
}
