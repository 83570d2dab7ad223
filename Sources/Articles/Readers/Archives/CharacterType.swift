import Glibc

/// The locale by which C libraries understand bytes as characters.
enum CharacterType {
  /// A locale in which text is UTF-8; in the one that programs begin with, libarchive drops names
  /// that are not ASCII.
  @safe private final class Locale: Sendable {
    nonisolated(unsafe) let value: locale_t?

    init() {
      unsafe value = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    }
  }

  private static let utf8 = Locale()

  /// What `body` gives where the calling thread's text is UTF-8.
  static func withUTF8<Result>(_ body: () -> Result) -> Result {
    guard let locale = unsafe utf8.value else { return body() }
    let previous = unsafe uselocale(locale)
    defer { _ = unsafe uselocale(previous) }
    return body()
  }
}
