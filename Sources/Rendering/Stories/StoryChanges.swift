import Articles
public import Stories

/// What has become of stories since an earlier result, for a report on them.
public struct StoryChanges: Sendable {
  /// The change of each story.
  public var ofStory: [StoryID: StoryChange]
  /// Earlier stories of which nothing is left.
  public var gone: [StoryID]

  /// Changes.
  public init(ofStory: [StoryID: StoryChange], gone: [StoryID]) {
    self.ofStory = ofStory
    self.gone = gone
  }

  /// How many stories have a kind of change.
  func count(_ kind: StoryChange.Kind) -> Int { ofStory.values.count { $0.kind == kind } }

  /// The counts in words: "3 new, 2 grew, 1 gone".
  public var words: String {
    let kinds = StoryChange.Kind.allCases.filter { count($0) > 0 }
      .map { "\(grouped(count($0))) \($0.rawValue)" }
    let parts = kinds + (gone.isEmpty ? [] : ["\(grouped(gone.count)) gone"])
    return parts.isEmpty ? "no stories" : parts.joined(separator: ", ")
  }
}

extension StoryChange {
  /// The change in words for a line of the table; nil for none.
  var words: String? {
    let more = added.isEmpty ? "" : ", \(counted(added.count, "new report"))"
    return switch kind {
    case .new: "new"
    case .grew: counted(added.count, "new report")
    case .merged: "merged from \(earlier.map(\.rawValue).joined(separator: ", "))" + more
    case .split: "split from \(earlier.map(\.rawValue).joined(separator: ", "))" + more
    case .unchanged: nil
    }
  }

  /// The members in JSON.
  func write(to writer: inout JSONWriter) {
    writer.member("kind", kind.rawValue)
    writer.member("earlier", earlier.map(\.rawValue))
    writer.member("added", added.map(\.rawValue))
  }
}
