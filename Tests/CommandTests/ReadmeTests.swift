import Foundation
import Newsfold
import Testing

/// What the README says is true.
///
/// `make readme` runs these tests with NEWSFOLD_RECORD=1: output and settings that have changed are
/// then written into the README.
@Suite(.serialized) struct ReadmeTests {
  private static let file = Built.checkout.appending(path: "README.md")
  private static let isRecording = ProcessInfo.processInfo.environment["NEWSFOLD_RECORD"] == "1"

  private func readme() throws -> String {
    try String(contentsOf: Self.file, encoding: .utf8)
  }

  /// Fails where the README does not show `text`, or puts it in the place of `shown`.
  private func expect(_ text: String, insteadOf shown: String) throws {
    if Self.isRecording {
      try readme().replacing(shown, with: text, maxReplacements: 1)
        .write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(text == shown, "'make readme' brings the README up to date")
    }
  }

  /// The fenced blocks of the README, in order.
  private func blocks() throws -> [(language: String, text: String)] {
    let parts = try readme().components(separatedBy: "\n```")
    // Every second part begins inside a fence, with the rest of its first line.
    return stride(from: 1, to: parts.count, by: 2).map { index in
      let lines = parts[index].split(separator: "\n", omittingEmptySubsequences: false)
      return (String(lines.first ?? ""), lines.dropFirst().joined(separator: "\n"))
    }
  }

  @Test func shellSnippetsRunAndPrintWhatIsShown() throws {
    let blocks = try blocks()
    let snippets = blocks.indices.filter { blocks[$0].language == "sh" }
    #expect(snippets.count >= 6)
    try withTemporaryFolder { folder in
      let corpus = folder.appending(path: "Corpus")
      try FileManager.default.copyItem(at: Built.checkout.appending(path: "Corpus"), to: corpus)
      for index in snippets {
        let outcome = try Built.shell("set -e\n" + blocks[index].text, in: folder)
        #expect(outcome.status == 0, "\(blocks[index].text)\n\(outcome.errors)")
        if index + 1 < blocks.count, blocks[index + 1].language == "text" {
          let shown = blocks[index + 1].text.trimmingCharacters(in: .newlines)
          try expect(outcome.output.trimmingCharacters(in: .newlines), insteadOf: shown)
        }
      }
    }
  }

  @Test func swiftSnippetsCompile() throws {
    let snippets = try blocks().filter { $0.language == "swift" }
    #expect(!snippets.isEmpty)
    for snippet in snippets {
      try withFiles(["main.swift": snippet.text]) { folder in
        let file = folder.appending(path: "main.swift").path
        let outcome = try Built.shell("swiftc -typecheck \(Self.compilerOptions) '\(file)'")
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
    }
  }

  /// Where the compiler finds the modules that were built for the tests.
  private static let compilerOptions: String = {
    let sources = Built.checkout.appending(path: "Sources")
    let folders = [sources, Built.productFolder].flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
        ?? []
    }
    let maps = folders.map { $0.appending(path: "module.modulemap").path }
      .filter { FileManager.default.fileExists(atPath: $0) }
      .map { "-Xcc '-fmodule-map-file=\($0)'" }
    let modules = "-I '\(Built.productFolder.appending(path: "Modules").path)'"
    let headers = "$(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g')"
    return "-swift-version 6 \(modules) \(maps.joined(separator: " ")) \(headers)"
  }()

  @Test func theTableOfSettingsIsTheEnginesOwn() throws {
    let rows = Tunable.allCases.map { tunable in
      let range = "\(text(tunable.range.lowerBound)) to \(text(tunable.range.upperBound))"
      return "| `\(tunable.rawValue)` | \(text(tunable.defaultValue)) | \(range) "
        + "| \(tunable.meaning) |"
    }
    let table = (["| name | default | range | what it does |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
    let shown = try readme().components(separatedBy: "\n\n").first { $0.hasPrefix("| name |") }
    try expect(table, insteadOf: #require(shown))
  }

  @Test func theTableOfExitStatusesNamesThoseOfTheHelp() throws {
    let help = try Built.run("--help").output
    for status in ["0", "64", "65", "66", "70", "74", "130"] {
      #expect(help.contains("\n  \(status) "))
      #expect(try readme().contains("\n| \(status) | "))
    }
  }

  private func text(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
