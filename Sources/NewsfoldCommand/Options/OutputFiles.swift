import ArgumentParser
import Foundation

/// The files that a command writes to.
enum OutputFiles {
  /// An option that names a file, and the file where it is given.
  typealias Named = (option: String, path: String?)

  /// Fails where two options name one file, of which only what is written last would be left.
  ///
  /// What goes to /dev/null is not to be kept.
  static func checkApart(_ first: Named, _ second: Named) throws {
    guard let one = first.path.map(place(of:)), one == second.path.map(place(of:)),
      one != "/dev/null"
    else { return }
    throw ValidationError("\(first.option) and \(second.option) name the same file.")
  }

  /// Where a file is, or would be, by whatever path and links it is named.
  private static func place(of path: String) -> String {
    let file = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    // The links of a path to a file that is not there are followed as far as its folder.
    return file.deletingLastPathComponent().resolvingSymlinksInPath()
      .appending(path: file.lastPathComponent).path(percentEncoded: false)
  }
}
