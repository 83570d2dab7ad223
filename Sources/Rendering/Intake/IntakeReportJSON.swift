/// Writes what was read as one JSON object, whose members are those of `IntakeReport`.
public struct IntakeReportJSON: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: IntakeReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(indentation: 2)
    writer.object { writer in
      writer.member("newsfold", report.newsfold)
      writer.member("command", report.command)
      writer.member("inputs", report.inputs)
      writer.member("articles", report.articles)
      writer.member("skippedRecords", report.skippedRecords)
      writer.member("duplicateIDs", report.duplicateIDs)
      writer.member("formats") { $0.array(report.formats) { Self.write($1, to: &$0) } }
      writer.member("dates") { Self.write(report.dates, to: &$0) }
      writer.member("pages") { Self.write(report.pages, to: &$0) }
      writer.member("languages") { writer in
        writer.array(report.languages) { writer, language in
          writer.object { writer in
            writer.member("language", language.language)
            writer.member("articles", language.articles)
          }
        }
      }
      writer.member("passedOver") { writer in
        writer.array(report.passedOver) { writer, kind in
          writer.object { writer in
            writer.member("kind", kind.kind)
            writer.member("records", kind.records)
          }
        }
      }
      writer.member("skipped") { $0.array(report.skipped) { Self.write($1, to: &$0) } }
    }
    writer.endLine()
    try writer.buffer.drain(to: sink)
  }

  private static func write(_ format: IntakeReport.Format, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("format", format.format)
      writer.member("files", format.files)
      writer.member("articles", format.articles)
      writer.member("skipped", format.skipped)
      writer.member("dates") { write(format.dates, to: &$0) }
      writer.member("pages") { write(format.pages, to: &$0) }
    }
  }

  private static func write(_ dates: IntakeReport.Dates, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("times", dates.times)
      writer.member("days", dates.days)
      writer.member("missing", dates.missing)
      writer.member("unreadable", dates.unreadable)
      writer.member("origins") { writer in
        writer.array(dates.origins) { writer, origin in
          writer.object { writer in
            writer.member("origin", origin.origin)
            writer.member("certainty", origin.certainty)
            writer.member("articles", origin.articles)
          }
        }
      }
    }
  }

  private static func write(_ pages: IntakeReport.Pages, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("sure", pages.sure)
      writer.member("likely", pages.likely)
      writer.member("doubtful", pages.doubtful)
    }
  }

  private static func write(_ reason: IntakeReport.Reason, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("reason", reason.reason)
      writer.member("count", reason.count)
      writer.member("places") { writer in
        writer.array(reason.places) { writer, place in
          writer.object { writer in
            writer.member("file", place.file)
            member("line", place.line, in: &writer)
            member("byteOffset", place.byteOffset, in: &writer)
            writer.member("message", place.message)
          }
        }
      }
    }
  }

  private static func member(_ name: String, _ value: Int?, in writer: inout JSONWriter) {
    if let value { writer.member(name, value) } else { writer.member(name, nil as String?) }
  }
}
