/// A secret that lets somebody in; whatever describes it does not tell it.
public struct AccessToken: Sendable, CustomStringConvertible, CustomReflectable {
  private let bytes: [UInt8]

  /// The secret.
  public init(_ secret: String) {
    precondition(!secret.isEmpty, "an empty secret is none")
    bytes = Array(secret.utf8)
  }

  /// Whether `given` is the secret, found in a time that depends on the lengths alone.
  func equals(_ given: [UInt8]) -> Bool {
    var difference = bytes.count ^ given.count
    for (index, byte) in given.enumerated() {
      difference |= Int(byte ^ bytes[index % bytes.count])
    }
    return difference == 0
  }

  /// That there is a secret.
  public var description: String { "(secret)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
