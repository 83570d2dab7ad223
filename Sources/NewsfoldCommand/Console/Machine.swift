import Foundation

/// The machine that the program runs on.
enum Machine {
  /// How many threads can be asked for.
  static let threadRange = 1...1024

  /// Processor cores that can be used.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
