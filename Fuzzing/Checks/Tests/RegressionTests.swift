import Foundation
import Testing

@Suite struct RegressionTests {
  /// An input that a parser has to live with.
  struct Input: CustomTestStringConvertible {
    var target: String
    var file: URL

    var testDescription: String { "\(target)/\(file.lastPathComponent)" }
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Inputs")

  /// The inputs of every target, in the order of their names.
  static let inputs = FuzzTarget.all.flatMap { target in
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder.appending(path: target.name), includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }.map { Input(target: target.name, file: $0) }
  }

  @Test(arguments: inputs)
  func nothingIsWrong(input: Input) throws {
    let target = try #require(FuzzTarget.named(input.target))
    let bytes = try [UInt8](Data(contentsOf: input.file))
    #expect(target.complaint(about: bytes) == nil)
    #expect(target.complaint(about: []) == nil)
  }

  @Test func everyTargetHasInputs() {
    let targets = Set(Self.inputs.map(\.target))
    #expect(targets == Set(FuzzTarget.all.map(\.name)))
  }
}
