/// What a benchmark measured, and where.
public struct KernelReport: Codable, Hashable, Sendable {
  /// The machine it ran on.
  public var machine: MachineFacts
  /// A result for each kernel, threshold and number of threads.
  public var results: [Result]
  /// How long single rows took to find their nearest; empty unless asked for.
  public var nearest: [Nearest] = []
  /// Whether all exact kernels found the same pairs, to the bit; it is no part of the JSON.
  public var kernelsAgree = true

  /// A report of this machine.
  public init(machine: MachineFacts = .current(), results: [Result] = [], kernelsAgree: Bool = true)
  {
    self.machine = machine
    self.results = results
    self.kernelsAgree = kernelsAgree
  }

  private enum CodingKeys: String, CodingKey { case machine, results, nearest }
}
