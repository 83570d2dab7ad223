import Foundation

/// The facts of a machine that figures depend on.
public struct MachineFacts: Codable, Hashable, Sendable {
  /// The processor's name, as the system gives it.
  public var processor: String
  /// The BLAS in use and how it was built.
  public var blas: String
  /// The processor family whose BLAS kernels run; OPENBLAS_CORETYPE pins it.
  public var core: String
  /// Processors that the process may use.
  public var cores: Int

  /// The facts of this machine.
  public static func current() -> MachineFacts {
    let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let name = information.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    return MachineFacts(
      processor: name ?? "unknown", blas: BLAS.configuration, core: BLAS.core,
      cores: ProcessInfo.processInfo.activeProcessorCount)
  }
}
