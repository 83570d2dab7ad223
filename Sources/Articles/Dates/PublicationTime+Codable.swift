extension PublicationTime: Codable {
  /// The time that stands in a coded form, as ISO 8601.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = PublicationTime(parsing: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no time in ISO 8601: \(text)")
    }
    self = time
  }

  /// Writes the time as `iso8601` says.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
