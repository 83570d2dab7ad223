import Foundation

/// A labelled corpus on the command line: `FILE` or `family=FILE`.
struct CorpusArgument: Equatable {
  /// Where it is.
  let path: String
  /// The family it belongs to.
  let family: String
  /// What it is called: its folder and its file's name, without what tells the format.
  let name: String

  /// The corpus that `argument` names; what stands before "=" is a family unless it is a part of a path.
  init(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let isPath =
      parts.count < 2 || parts[0].isEmpty || parts[0].contains("/")
      || FileManager.default.fileExists(atPath: argument)
    path = isPath ? argument : String(parts[1])
    let url = URL(filePath: path).standardizedFileURL
    let folder = url.deletingLastPathComponent().lastPathComponent
    let file = url.lastPathComponent.split(separator: ".").first.map(String.init) ?? path
    let isFolder =
      (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    family = isPath ? (isFolder ? url.lastPathComponent : folder) : String(parts[0])
    name = isFolder ? url.lastPathComponent : "\(folder)/\(file)"
  }
}
