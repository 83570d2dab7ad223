#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads articles from JSON values.
///
/// Foundation's `JSONDecoder` builds the fields: on two threads it takes 226 MB of articles in two
/// thirds of a second, so nothing faster is needed.
struct JSONRecordReader {
  let content: [UInt8]
  let file: String
  private let decoder = JSONDecoder()

  init(content: [UInt8], file: String) {
    self.content = content
    self.file = file
  }

  /// Adds what `slices` of the content give to `reading`.
  func read(_ slices: ArraySlice<RecordSlice>, into reading: inout FileReading) {
    for slice in slices {
      switch slice.fault {
      case .some(let fault): reading.skip(fault, file: file, line: slice.line)
      case .none: reading.add(outcome(of: slice), file: file, line: slice.line)
      }
    }
  }

  private func outcome(of slice: RecordSlice) -> RecordFields.Outcome {
    let bytes = content[slice.range]
    if let offset = firstInvalidUTF8(in: bytes) { return .skip(.invalidUTF8(byteOffset: offset)) }
    do {
      return try decoder.decode(JSONFields.self, from: Data(bytes)).fields
        .outcome(file: file, line: slice.line)
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
