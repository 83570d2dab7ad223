import Articles
import Hummingbird

/// Reads the parameters of a request, and refuses what none of them can be.
struct QueryReader {
  private var values: [String: [String]]
  private(set) var isEmpty: Bool

  /// The parameters of a request that takes those of these names.
  ///
  /// - Throws: `Problem.badParameter` where there is another, or one more often than once.
  init(_ request: Request, taking names: Set<String>) throws {
    values = [:]
    for (name, value) in request.uri.queryParameters {
      guard names.contains(String(name)) else {
        throw Problem.badParameter(
          name: String(name),
          reason: "no such parameter; there are \(names.sorted().joined(separator: ", "))")
      }
      values[String(name), default: []].append(String(value))
    }
    for (name, given) in values where given.count > 1 {
      throw Problem.badParameter(name: name, reason: "given \(given.count) times; give it once")
    }
    isEmpty = values.isEmpty
  }

  /// A text; nil where there is none.
  func text(_ name: String) throws -> String? {
    guard let text = values[name]?.first else { return nil }
    if text.contains("\u{0}") { throw Problem.badParameter(name: name, reason: "no text") }
    return text
  }

  /// A text that must be there.
  func requiredText(_ name: String) throws -> String {
    guard let text = try text(name), !text.isEmpty else {
      throw Problem.badParameter(name: name, reason: "it is needed")
    }
    return text
  }

  /// A whole number of a range, or what stands for it.
  func integer(_ name: String, in range: ClosedRange<Int>, or standard: Int) throws -> Int {
    guard let text = try text(name) else { return standard }
    guard let number = Int(text), range.contains(number) else {
      throw Problem.badParameter(
        name: name, reason: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A share from 0 to 1, or what stands for it.
  func share(_ name: String, or standard: Float) throws -> Float {
    guard let text = try text(name) else { return standard }
    guard let number = Float(text), (0...1).contains(number) else {
      throw Problem.badParameter(name: name, reason: "a number from 0 to 1")
    }
    return number
  }

  /// Yes or no; no where it is not given.
  func flag(_ name: String) throws -> Bool {
    switch try text(name) {
    case nil, "false": return false
    case "true": return true
    default: throw Problem.badParameter(name: name, reason: "true or false")
    }
  }

  /// A time; nil where there is none.
  func time(_ name: String) throws -> PublicationTime? {
    guard let text = try text(name) else { return nil }
    guard let time = PublicationTime(parsing: text) else {
      throw Problem.badParameter(
        name: name, reason: "a date such as 2025-10-14 or 2025-10-14T18:00:00Z")
    }
    return time
  }

  /// One of several words, or what stands for it.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, or standard: Choice
  ) throws -> Choice where Choice.RawValue == String {
    guard let text = try text(name) else { return standard }
    guard let choice = Choice(rawValue: text) else {
      throw Problem.badParameter(
        name: name,
        reason: "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }
}
