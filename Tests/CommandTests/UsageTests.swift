import Foundation
import Testing

@Suite struct UsageTests {
  private static let subcommands = [
    "cluster", "similar", "evaluate", "extract", "fetch", "vectors", "bench", "generate", "train",
  ]

  @Test func versionIsOneLine() throws {
    let outcome = try Built.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output == "newsfold 0.1.0\n")
  }

  @Test func helpListsSubcommandsAndExitStatuses() throws {
    let outcome = try Built.run("--help")
    #expect(outcome.status == 0)
    for word in Self.subcommands + ["EXIT STATUS", "65", "EXAMPLES"] {
      #expect(outcome.output.contains(word))
    }
  }

  @Test(arguments: subcommands)
  func everySubcommandTeachesByExample(subcommand: String) throws {
    let outcome = try Built.run(subcommand, "--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("newsfold \(subcommand) "))
    #expect(outcome.output.contains("EXAMPLES"))
  }

  @Test(arguments: [
    [], ["nonsense"], ["cluster"], ["cluster", "x", "--format", "xml"],
    ["cluster", "x", "--threads", "0"], ["cluster", "x", "--threads", "5000"],
    ["cluster", "x", "--set", "window"],
    ["cluster", "x", "--set", "window=wide"], ["cluster", "x", "--set", "windows=3"],
    ["cluster", "x", "--granularity", "saga"], ["similar", "x", "--granularity", ""],
    ["evaluate", "x", "--granularity", "stories"], ["vectors", "x", "--granularity", "topic"],
    ["cluster", "x", "--now", "someday"], ["cluster", "x", "--limit", "-1"],
    ["cluster", "x", "--since", "2025-03-04", "--until", "2025-03-03"],
    ["cluster", "x", "--search", "!"], ["similar", "x"],
    ["similar", "x", "--to", "a", "--text", "b"],
    ["similar", "x", "--text", " "], ["similar", "x", "--to", "a", "--count", "0"],
    ["similar", "x", "--to", "a", "--minimum", "2"], ["similar", "-", "--file", "-"],
    ["vectors", "x"], ["bench"], ["bench", "x", "--vectors", "y"],
    ["bench", "x", "--kernel", "abacus"],
    ["bench", "x", "--threshold", "2"], ["bench", "x", "--runs", "0"],
    ["bench", "x", "--threads", "0"], ["bench", "x", "--articles", "9"],
    ["bench", "--articles", "0"], ["bench", "--articles", "9", "--sizes", "some"],
    ["bench", "--articles", "9", "--nearest", "0"], ["bench", "--stages", "--vectors", "x"],
    ["bench", "--articles", "9", "--per-day", "0"],
    ["generate"], ["generate", "--articles", "0"], ["generate", "--articles", "9", "--skip", "-1"],
    ["generate", "--articles", "9", "--seed", "-1"],
    ["extract"], ["evaluate"], ["train"], ["train", "x", "--no-validation"],
    ["train", "-", "--labels", "-"], ["train", "x", "--ablation", "all"],
    ["cluster", "x", "-o", "a", "--report", "./a"], ["extract", "x", "-o", "a", "--report", "a"],
    ["fetch", "x", "-o", "a", "--state", "a"], ["bench", "x", "-o", "a", "--pairs", "./a"],
    ["evaluate", "x", "-o", "a", "--sweep", "window=1,2", "--plot", "no/../a"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    let outcome = try Program(Built.executable, arguments).run(input: nil)
    // Without anything, the help is what is wanted.
    #expect(outcome.status == (arguments.isEmpty ? 0 : 64))
    #expect(arguments.isEmpty || !outcome.errors.isEmpty)
  }

  @Test func anUnknownGranularityIsToldWhatThereIs() throws {
    let outcome = try Built.run("cluster", "x", "--granularity", "saga")
    #expect(outcome.status == 64)
    for word in ["saga", "--granularity", "event", "story", "topic"] {
      #expect(outcome.errors.contains(word))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsKnowSubcommandsAndSettings(shell: String) throws {
    let outcome = try Built.run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    for word in Self.subcommands + ["min-sources", "merge-cut", "granularity", "topic"] {
      #expect(outcome.output.contains(word))
    }
  }

  @Test func completionsAreShell() throws {
    try withTemporaryFolder { folder in
      let script = folder.appending(path: "newsfold.bash")
      try Built.run("--generate-completion-script", "bash").bytes.write(to: script)
      let check = try Built.shell("bash -n '\(script.path)'")
      #expect(check.status == 0)
    }
  }
}
