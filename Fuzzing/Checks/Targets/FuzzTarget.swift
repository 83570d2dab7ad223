/// A parser, and what has to hold of it whatever bytes it is given.
struct FuzzTarget: Sendable {
  /// The name, which is that of its folder of inputs.
  let name: String
  private let check: @Sendable ([UInt8]) -> String?

  /// A target whose `check` says what is wrong, if anything is.
  init(_ name: String, _ check: @escaping @Sendable ([UInt8]) -> String?) {
    self.name = name
    self.check = check
  }

  /// What is wrong with what the parser makes of `bytes`; nil where nothing is.
  func complaint(about bytes: [UInt8]) -> String? { check(bytes) }

  /// Every target.
  static let all = [
    dates, tables, json, texts, tokens, terms, feeds, pages, archives, webArchives, arrays, vectors,
    weights,
  ]

  /// The target of that name.
  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
