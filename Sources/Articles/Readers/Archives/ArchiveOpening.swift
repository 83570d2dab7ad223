/// What has to be opened, or cannot be, before there are articles; told by its first bytes.
enum ArchiveOpening: Equatable, Sendable {
  /// A file that holds files.
  case members(ArchiveKind)
  /// A web archive.
  case webArchive
  /// What others have to turn into something else.
  case foreign(ForeignFormat)

  /// An archive whose table of contents is at its end, and which is packed or comes through a pipe, is
  /// held in memory up to so many bytes.
  static let heldBytes = 1 << 30

  /// What content begins with `head`; nil where it is nothing of the kind.
  init?(head: [UInt8]) {
    if let format = ForeignFormat(head: head) {
      self = .foreign(format)
    } else if let kind = ArchiveKind(head: head) {
      self = .members(kind)
    } else if WARCRecords.begin(head) {
      self = .webArchive
    } else {
      return nil
    }
  }

  /// Hands on what is in a file of which `head` is read and `rest` is not.
  func read(
    _ head: [UInt8], then rest: any ByteStream, of reader: FileReader,
    in surroundings: FileReader.Surroundings, to sink: ReadingSink
  ) throws(StreamFailure) {
    switch self {
    case .foreign(let format):
      try sink(FileReading(skipping: .foreign(format), file: reader.file))
    case .webArchive:
      try reader.readWebArchive(LeadingBytes(head, then: rest), to: sink)
    case .members(let kind):
      guard surroundings.depth < 2 else {
        return try sink(FileReading(skipping: .nestedTooDeep, file: reader.file))
      }
      var source = ArchiveSource.stream(LeadingBytes(head, then: rest))
      if !kind.isSequential {
        if let file = surroundings.seekable {
          source = .file(file)
        } else {
          guard let bytes = try Self.held(head, then: rest) else {
            return try sink(
              FileReading(skipping: .tooLarge(limitBytes: Self.heldBytes), file: reader.file))
          }
          source = .bytes(bytes)
        }
      }
      let members = ArchiveMembers(kind, in: source, budget: surroundings.budget)
      try reader.readMembers(members, in: surroundings, to: sink)
    }
  }

  /// The whole content; nil where it is more than `limit` bytes.
  static func held(
    _ head: [UInt8], then rest: any ByteStream, limit: Int = heldBytes
  ) throws(StreamFailure) -> [UInt8]? {
    var rest = rest
    var bytes = head
    while bytes.count <= limit, try rest.fill(&bytes, to: min(bytes.count * 2, limit + 1)) {}
    return bytes.count <= limit ? bytes : nil
  }
}
