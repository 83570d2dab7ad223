import Foundation

/// The machine that the program runs on.
enum Machine {
  /// Processor cores that can be used.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
