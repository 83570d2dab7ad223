import Articles
import Foundation

/// A file that is no article: labels, vectors.
enum InputFile {
  /// Its bytes; `-` is standard input.
  static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
    let isStandardInput = path == "-"
    guard isStandardInput || FileManager.default.fileExists(atPath: path) else {
      throw .input(.noSuchInput(path: path))
    }
    do {
      return [UInt8](
        isStandardInput
          ? try FileHandle.standardInput.readToEnd() ?? Data()
          : try Data(contentsOf: URL(filePath: path)))
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      throw .input(.unreadableInput(path: path, code: Int32(underlying?.code ?? Int(EIO))))
    }
  }
}
