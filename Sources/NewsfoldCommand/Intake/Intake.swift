import Articles

/// Reads articles and reports what could not be used.
struct Intake {
  var strict: Bool
  var threads: Int
  var status: StatusLine

  /// The articles at `paths`, at least one.
  func read(_ paths: [String]) throws(CommandFailure) -> ArticleCollection {
    let collection = try articles(at: paths)
    var log = IntakeLog()
    log.add(collection)
    log.show()
    if collection.records.isEmpty { throw .noUsableData(skipped: collection.skipped.count) }
    return collection
  }

  /// Hands the articles at `paths`, at least one, to `deliver` as they are read; gives what happened to
  /// the records on the way.
  func stream(
    _ paths: [String],
    _ deliver: (ArticleCollection, inout IntakeLog) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> IntakeLog {
    var log = IntakeLog()
    var failure: CommandFailure?
    status.show("reading articles ...")
    defer { status.clear() }
    do throws(ArticleError) {
      try ArticleReader(strict: strict, threads: threads)
        .stream(paths.map(ArticleInput.init(argument:))) { batch in
          // The line would stand among the articles on a terminal.
          if log.articles == 0 { status.clear() }
          log.add(batch)
          do throws(CommandFailure) {
            try deliver(batch, &log)
            return true
          } catch {
            failure = error
            return false
          }
        }
    } catch {
      failure = .input(error)
    }
    if let failure { throw failure }
    log.show()
    if log.articles == 0 { throw .noUsableData(skipped: log.skipped) }
    return log
  }

  private func articles(at paths: [String]) throws(CommandFailure) -> ArticleCollection {
    status.show("reading articles ...")
    defer { status.clear() }
    do {
      return try ArticleReader(strict: strict, threads: threads)
        .read(paths.map(ArticleInput.init(argument:)))
    } catch {
      throw .input(error)
    }
  }
}

extension ArticleCollection {
  /// What the reader has to know about the input beside the result: "2 records skipped".
  var remarks: [String] {
    var log = IntakeLog()
    log.add(self)
    return log.remarks
  }
}
