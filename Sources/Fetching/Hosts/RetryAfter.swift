import Articles
import Foundation

/// When a server asks to come back.
enum RetryAfter {
  /// The seconds from now that a field `Retry-After` means: a number, or a date.
  static func seconds(_ field: String?, now: Date = Date()) -> Double? {
    guard let field else { return nil }
    if let seconds = Double(field), seconds >= 0, seconds < 1e9 { return seconds }
    guard let time = PublicationTime(parsing: field) else { return nil }
    return max(0, Double(time.earliest) - now.timeIntervalSince1970)
  }
}
