import Newsfold
import Yams

/// A file with settings: a YAML mapping of their names to numbers, as `newsfold config --format yaml`
/// writes it.
enum ConfigFile {
  /// A file with more bytes holds something else than settings.
  private static let mostBytes = 16_384

  /// Sets what the file at `path` sets.
  static func apply(_ path: String, to settings: inout Settings) throws(CommandFailure) {
    let bytes = try InputFile.bytes(at: path)
    guard bytes.count <= mostBytes else {
      throw .badConfig(path: path, line: nil, reason: "it is larger than any list of settings")
    }
    guard let root = try node(String(decoding: bytes, as: UTF8.self), path) else { return }
    guard let mapping = root.mapping else {
      throw .badConfig(path: path, line: root.mark?.line, reason: "it is no list of 'name: number'")
    }
    for (key, value) in mapping {
      let line = key.mark?.line
      guard let name = key.scalar?.string, let number = value.scalar?.string else {
        throw .badConfig(path: path, line: line, reason: "a line is 'name: number'")
      }
      do {
        try settings.set(name, to: number)
      } catch {
        throw .badConfig(path: path, line: line, reason: "\(error)")
      }
    }
  }

  private static func node(_ text: String, _ path: String) throws(CommandFailure) -> Node? {
    do {
      return try compose(yaml: text)
    } catch let error as YamlError {
      throw .badConfig(path: path, line: error.line, reason: "it is no YAML")
    } catch {
      throw .badConfig(path: path, line: nil, reason: "it is no YAML")
    }
  }
}

extension YamlError {
  /// The line where it was found.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    default: nil
    }
  }
}
