import Articles
import Glibc

/// A file that is no article: labels, vectors.
enum InputFile {
  /// Its bytes; `-` is standard input.
  static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
    do throws(FileBytes.Failure) {
      if path == "-" { return try FileBytes.read(descriptor: 0, limit: .max) }
      return try FileBytes.read(path: path, limit: .max)
    } catch {
      switch error {
      case .system(code: ENOENT), .system(code: ENOTDIR): throw .input(.noSuchInput(path: path))
      case .system(let code): throw .input(.unreadableInput(path: path, code: code))
      case .tooLarge: throw .input(.unreadableInput(path: path, code: EFBIG))
      }
    }
  }
}
