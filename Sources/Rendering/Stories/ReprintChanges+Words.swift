import Stories

extension ReprintChanges {
  /// The members in JSON.
  func write(to writer: inout JSONWriter) {
    writer.member("titleChanged", isTitleChanged)
    writer.member("addedWords", addedWords)
    writer.member("removedWords", removedWords)
    writer.member("spans") { writer in
      writer.array(spans) { writer, span in
        writer.object { writer in
          writer.member("removed", span.removed)
          writer.member("added", span.added)
        }
      }
    }
  }

  /// The changes in words, for people.
  var words: String {
    let parts = [
      isTitleChanged ? "another title" : nil,
      addedWords > 0 ? "\(counted(addedWords, "word")) added" : nil,
      removedWords > 0 ? "\(counted(removedWords, "word")) left out" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "word for word" : parts.joined(separator: ", ")
  }
}
