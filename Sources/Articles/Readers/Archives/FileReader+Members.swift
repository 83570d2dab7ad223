import Parallelism

extension FileReader {
  /// Members that are held to be read side by side.
  private struct Batch {
    /// The most bytes, and the most members.
    static let bytes = 8 << 20
    static let members = 512

    var members: [(reader: FileReader, content: Content)] = []
    var bytes = 0

    var isFull: Bool { bytes >= Self.bytes || members.count >= Self.members }
  }

  /// What is known of a member before its content is understood.
  private enum Content {
    case bytes([UInt8])
    case skip(SkipReason)
  }

  /// Hands on what the members of an archive have, in their order.
  ///
  /// Members of a few megabytes are read side by side. Larger ones are read one after another as they
  /// come, so that memory does not grow with the archive; and so is what unfolds further, so that it
  /// does not depend on threads where the budget ends.
  func readMembers(
    _ members: ArchiveMembers, in surroundings: Surroundings, to sink: ReadingSink
  ) throws(StreamFailure) {
    var inside = surroundings
    inside.seekable = nil
    inside.size = 0
    inside.depth += 1
    var batch = Batch()
    var number = 0
    let failure: StreamFailure?
    do throws(StreamFailure) {
      while let member = try members.next() {
        number += 1
        guard !member.isIgnored, member.kind != .folder else { continue }
        let name = member.path.isEmpty ? "member \(number)" : member.path
        let reader = FileReader(file: "\(file)/\(name)", isWalked: true, manner: manner)
        let whole = reader.content(of: member, named: file, in: members)
        if case .large(let head) = whole {
          try readBatch(&batch, in: inside, to: sink)
          try reader.readMember(
            LeadingBytes(head, then: MemberStream(members: members)), in: inside, to: sink)
          continue
        }
        if case .small(let content) = whole {
          batch.members.append((reader, content))
          if case .bytes(let bytes) = content { batch.bytes += bytes.count }
        }
        if batch.isFull { try readBatch(&batch, in: inside, to: sink) }
      }
      failure = nil
    } catch {
      if error == .stopped { throw error }
      failure = error
    }
    try readBatch(&batch, in: inside, to: sink)
    if let failure, let reason = skipReason(for: failure) {
      try sink(FileReading(skipping: reason, file: file))
    }
  }

  private enum Size {
    case small(Content)
    case large(head: [UInt8])
  }

  /// The content of a member, or its beginning where it is large or unfolds further.
  private func content(
    of member: ArchiveMember, named archive: String, in members: ArchiveMembers
  ) -> Size {
    switch member.kind {
    case .copy(let target): return .small(.skip(.alreadyRead(path: "\(archive)/\(target)")))
    case .other, .folder: return .small(.skip(.notAFile))
    case .file: break
    }
    if member.isEncrypted { return .small(.skip(.encrypted)) }
    var bytes: [UInt8] = []
    var stream = MemberStream(members: members)
    do throws(StreamFailure) {
      var wanted = FormatDetector.sampleBytes
      while try stream.fill(&bytes, to: wanted) {
        if bytes.count >= Batch.bytes { return .large(head: bytes) }
        wanted = min(Batch.bytes, bytes.count * 4)
      }
      let unfolds = ArchiveKind(head: bytes) != nil || Unpacking.isPacked(bytes)
      return unfolds ? .large(head: bytes) : .small(.bytes(bytes))
    } catch {
      return .small(.skip(skipReason(for: error) ?? .notAFile))
    }
  }

  private func readBatch(
    _ batch: inout Batch, in surroundings: Surroundings, to sink: ReadingSink
  ) throws(StreamFailure) {
    let members = batch.members
    batch = Batch()
    let readings = concurrentMap(count: members.count, threads: manner.threads) { index in
      var reader = members[index].reader
      reader.manner.threads = 1
      switch members[index].content {
      case .skip(let reason): return FileReading(skipping: reason, file: reader.file)
      case .bytes(let bytes):
        var reading = FileReading()
        // What goes wrong is in the reading; nothing stops it.
        try? reader.readMember(LeadingBytes(bytes), in: surroundings) { reading.append($0) }
        return reading
      }
    }
    for reading in readings { try sink(reading) }
  }
}

extension FileReader {
  /// Hands on what a member of an archive has, or why it cannot be read.
  private func readMember(
    _ content: LeadingBytes, in surroundings: Surroundings, to sink: ReadingSink
  ) throws(StreamFailure) {
    do throws(StreamFailure) {
      let unpacked = try Unpacking.content(
        of: content, limit: manner.streamBytes,
        budget: surroundings.depth > 0 ? surroundings.budget : nil)
      try read(unpacked.stream, in: surroundings, to: sink)
    } catch {
      guard let reason = skipReason(for: error) else { throw error }
      try sink(FileReading(skipping: reason, file: file))
    }
  }

  /// Hands on what content that is at hand has.
  func read(_ content: [UInt8], unpacks: Bool = true, to sink: (FileReading) -> Void) {
    let surroundings = Surroundings(budget: UnfoldingBudget(size: content.count))
    // What goes wrong is handed on as well, and this sink stops nothing.
    if !unpacks { return (try? readWhole(content) { sink($0) }) ?? () }
    try? readMember(LeadingBytes(content), in: surroundings) { sink($0) }
  }
}
