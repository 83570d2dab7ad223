#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads articles from JSON values.
///
/// simdjson takes apart what is sound. Foundation's `JSONDecoder`, which takes fifteen times as long,
/// gives the fields of the rest: it says what is wrong with a text, lets pass what is wrong in
/// values that no article needs, and knows the digits of broken numbers.
struct JSONRecordReader {
  let file: String
  private let parser = JSONTapeParser()
  private var tapeFields = JSONTapeFields()
  private let decoder = JSONDecoder()

  init(file: String) {
    self.file = file
  }

  /// What the lines of a block give; its lines are counted from its own beginning.
  mutating func readLines(of block: ByteBlock) -> FileReading {
    var reading = FileReading()
    let (slices, lines) = JSONLines.records(of: block.bytes, count: block.count)
    reading.lines = lines
    reading.records.reserveCapacity(slices.count)
    read(slices[...], of: block.bytes, into: &reading)
    return reading
  }

  /// Adds what `slices` of the content give to `reading`.
  mutating func read(
    _ slices: ArraySlice<RecordSlice>, of content: [UInt8], into reading: inout FileReading
  ) {
    for slice in slices {
      switch slice.fault {
      case .some(let fault): reading.skip(fault, file: file, line: slice.line)
      case .none: reading.add(outcome(of: slice, in: content), file: file, line: slice.line)
      }
    }
  }

  private mutating func outcome(
    of slice: RecordSlice, in content: [UInt8]
  ) -> RecordFields.Outcome {
    let fields = parser.withTape(of: content, slice.range) { words, strings in
      tapeFields.fields(words, strings)
    }
    if let fields { return fields.outcome(file: file, line: slice.line) }
    return decoded(content[slice.range], line: slice.line)
  }

  private func decoded(_ bytes: ArraySlice<UInt8>, line: Int) -> RecordFields.Outcome {
    if let offset = firstInvalidUTF8(in: bytes) { return .skip(.invalidUTF8(byteOffset: offset)) }
    do {
      return try decoder.decode(JSONFields.self, from: Data(bytes)).fields
        .outcome(file: file, line: line)
    } catch DecodingError.typeMismatch {
      return .skip(.notAnObject)
    } catch DecodingError.valueNotFound {
      return .skip(.notAnObject)
    } catch DecodingError.dataCorrupted(let context) {
      return .skip(.brokenJSON(detail: detail(of: context.underlyingError)))
    } catch {
      return .skip(.brokenJSON(detail: ""))
    }
  }

  /// What Foundation says about the fault, without its closing dot.
  private func detail(of error: (any Error)?) -> String {
    guard let error = error as? CocoaError,
      let text = unsafe error.userInfo["NSDebugDescription"] as? String
    else { return "" }
    return String(text.hasSuffix(".") ? text.dropLast() : text[...])
  }
}
