import ArgumentParser
import Newsfold

/// Why a command could not do what it was asked.
enum CommandFailure: Error, Equatable {
  /// The input holds no article; `skipped` records could not be used.
  case noUsableData(skipped: Int)
  /// Nothing is at the path.
  case noSuchInput(path: String)
  /// The file or folder is there but cannot be read.
  case unreadable(path: String, reason: String)
  /// A record cannot be used, and `--strict` stops at the first.
  case unusableRecord(description: String)
  /// The label file has a line that is no label.
  case badLabel(path: String, line: Int)
  /// The labels name no article of the input, or there are none.
  case nothingLabelled
  /// The file holds no matrix that can be read.
  case unusableMatrix(path: String, reason: String)
  /// Writing the result failed.
  case notWritten(path: String, reason: String)
  /// Whoever read the result has stopped.
  case closedPipe
  /// Kernels that must agree do not.
  case kernelsDisagree(names: [String])
  /// The engine could not do it.
  case engine(EngineError)
}

extension CommandFailure {
  /// The exit status, after BSD's sysexits.h.
  var exitCode: ExitCode {
    switch self {
    case .closedPipe: ExitCode(0)
    case .noUsableData, .unusableRecord, .badLabel, .nothingLabelled, .unusableMatrix: ExitCode(65)
    case .noSuchInput, .engine(.unknownArticle): ExitCode(66)
    case .engine(.unknownTunable), .engine(.invalidValue): ExitCode(64)
    case .kernelsDisagree, .engine: ExitCode(70)
    case .unreadable, .notWritten: ExitCode(74)
    }
  }
}
