import Foundation

extension EvidenceModel {
  /// The model as JSON that `init(json:)` reads, features in their order, with a remark.
  package func json(note: String) -> String {
    let parts = [
      "  \"note\": \(Self.quoted(note))",
      "  \"text\": \(Self.object(text))",
      "  \"joint\": \(Self.object(joint))",
      "  \"merge\": \(Self.object(merge))",
    ]
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }

  private static func object<Feature>(_ model: LogisticModel<Feature>) -> String {
    let weights = Feature.allCases.filter { model.weight(of: $0) != 0 }.map { feature in
      "      \"\(feature)\": \(model.weight(of: feature))"
    }
    let listed = weights.isEmpty ? "{}" : "{\n\(weights.joined(separator: ",\n"))\n    }"
    return "{\n    \"intercept\": \(model.intercept),\n    \"weights\": \(listed)\n  }"
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let data = try? encoder.encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
