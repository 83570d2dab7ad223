import Foundation
import Testing

/// Where results go, and what happens when they cannot.
@Suite struct OutputTests {
  private func withSample<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try withFiles(["in.jsonl": SampleArticles.jsonLines], body)
  }

  @Test func outputGoesToTheFileAndReplacesIt() throws {
    try withSample { folder in
      let file = folder.appending(path: "out.json")
      try Data("something else".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      let line = "newsfold cluster in.jsonl -f json"
      let direct = try Built.shell(line, in: folder)
      let outcome = try Built.shell("\(line) --output out.json", in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
      #expect(try Data(contentsOf: file) == direct.bytes)
      let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(rights as? Int == 0o640)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.sorted() == ["in.jsonl", "out.json"])
    }
  }

  @Test func outputFollowsALinkAndWritesIntoPipes() throws {
    try withSample { folder in
      let line = """
        touch real.csv && ln -s real.csv link.csv
        newsfold cluster in.jsonl -f csv --output link.csv || exit
        test -L link.csv && test -s real.csv || exit 1
        mkfifo pipe && { cat pipe > caught.csv & }
        newsfold cluster in.jsonl -f csv --output pipe || exit
        wait && cmp caught.csv real.csv
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test(arguments: ["nowhere/out.json", ".", "/dev/full"])
  func aResultThatCannotBeWrittenIs74(path: String) throws {
    try withSample { folder in
      let outcome = try Built.shell("newsfold cluster in.jsonl --output \(path)", in: folder)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("\(path): cannot be written: "))
    }
  }

  @Test func oneFileIsRecognizedBehindLinks() throws {
    try withSample { folder in
      let line = """
        mkdir real && ln -s real folder && touch real/there && ln -s real/there link
        for pair in "real/there link" "folder/new real/new" "link $PWD/folder/there"; do
          set -- $pair
          newsfold cluster in.jsonl -o $1 --report $2
          echo $?
        done
        ls real; cat real/there
        newsfold cluster in.jsonl -o /dev/null --report /dev/null
        echo $?
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.output == "64\n64\n64\nthere\n0\n", "\(outcome.errors)")
      #expect(outcome.errors.contains("--output and --report name the same file."))
    }
  }

  @Test func afterAFailureTheOldFileIsThereStill() throws {
    try withFiles(["in.jsonl": "{broken", "out.json": "old"]) { folder in
      let line = "newsfold cluster in.jsonl --output out.json; test $? = 65 && cat out.json"
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.output == "old")
    }
  }

  @Test func fullStandardOutputIs74() throws {
    try withSample { folder in
      let outcome = try Built.shell("newsfold cluster in.jsonl > /dev/full", in: folder)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("No space left on device"))
    }
  }

  @Test func aClosedPipeEndsQuietly() throws {
    try withSample { folder in
      let line = """
        newsfold cluster in.jsonl -f json | head -1
        { newsfold cluster in.jsonl -f json; echo $? > status; } | true
        cat status
        """
      let outcome = try Built.shell(line, in: folder)
      #expect(outcome.output == "{\n0\n")
      #expect(!outcome.errors.contains("newsfold:"))
    }
  }

  @Test func interruptingLeavesWith130AndNothingBehind() throws {
    try withTemporaryFolder { folder in
      // Standard input stays open, so the command waits for it until it is interrupted.
      let line = """
        set -m; mkfifo pipe; exec 3<>pipe
        newsfold cluster - --output out.json < pipe & command=$!
        sleep 1; kill -INT $command; wait $command; echo $?
        ls
        """
      let outcome = try Built.shell(line, in: folder, shell: "/bin/bash")
      #expect(outcome.output == "130\npipe\n", "\(outcome.errors)")
    }
  }

  @Test(arguments: [("", true), ("NO_COLOR=1", false), ("NO_COLOR=", true), ("TERM=dumb", false)])
  func colourIsForTerminalsThatWantIt(setting: String, isColoured: Bool) throws {
    try withSample { folder in
      let command = "env -u NO_COLOR TERM=xterm \(setting) newsfold cluster in.jsonl"
      let terminal = try Built.terminal(command, in: folder)
      #expect(terminal.output.contains("\u{1B}[1m") == isColoured)
      let without = try Built.terminal("\(command) --no-color", in: folder)
      #expect(!without.output.contains("\u{1B}[1m"))
    }
  }

  @Test func progressIsForTerminals() throws {
    try withSample { folder in
      let line = "env TERM=xterm newsfold cluster in.jsonl"
      let talking = try Built.terminal(line, in: folder)
      #expect(talking.output.contains("comparing articles"))
      let quiet = try Built.terminal("\(line) -q", in: folder)
      #expect(!quiet.output.contains("comparing articles"))
    }
  }
}
