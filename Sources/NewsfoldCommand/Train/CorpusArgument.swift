import Foundation

/// A labelled corpus on the command line: `FILE` or `family=FILE`.
struct CorpusArgument: Equatable {
  /// Where it is.
  let path: String
  /// The family it belongs to.
  let family: String
  /// What it is called: the file's name, without what tells the format, after that of its folder where
  /// the argument has one.
  let name: String

  /// The corpus that `argument` names.
  ///
  /// What stands before "=" is a family unless it is a part of a path, or all of it is a file's name.
  init(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isPath =
      parts.count < 2 || parts[0].isEmpty || parts[0].contains("/")
      || FileManager.default.fileExists(atPath: argument)
    let path = isPath ? argument : String(parts[1])
    let names = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    if path == "-" {
      name = "standard input"
    } else if Self.isFolder(path) {
      name = names.last.map(String.init) ?? path
    } else {
      let file = names.last?.split(separator: ".").first.map(String.init) ?? path
      name = (names.dropLast().suffix(1).map(String.init) + [file]).joined(separator: "/")
    }
    self.path = path
    family = isPath ? Self.family(ofPath: path) : String(parts[0])
  }

  private static func family(ofPath path: String) -> String {
    if path == "-" { return "standard input" }
    let url = URL(filePath: path).standardizedFileURL
    return isFolder(path)
      ? url.lastPathComponent : url.deletingLastPathComponent().lastPathComponent
  }

  private static func isFolder(_ path: String) -> Bool {
    let values = try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory == true
  }
}
