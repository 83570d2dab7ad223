import Foundation

/// The most memory the process held since this was made.
///
/// Linux keeps a high-water mark, which is set back by writing 5 to /proc/self/clear_refs; where
/// that is not allowed the mark is the process's whole life's.
package struct PeakMemory {
  init() {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    try? file.write(contentsOf: Data("5".utf8))
    try? file.close()
  }

  /// The high-water mark in bytes, or 0 where the system does not tell.
  func bytes() -> Int { Self.ofProcess() }

  /// The high-water mark of the process, or 0 where the system does not tell.
  package static func ofProcess() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
      * 1024
  }
}
