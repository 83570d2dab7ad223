@testable import Articles

/// Bytes that come a few at a time, and then a failure where there is one.
struct TricklingStream: ByteStream {
  var bytes: ArraySlice<UInt8>
  var step: Int
  var failure: StreamFailure?

  init(_ bytes: [UInt8], step: Int, failure: StreamFailure? = nil) {
    self.bytes = bytes[...]
    self.step = step
    self.failure = failure
  }

  mutating func read(
    into buffer: inout [UInt8], at places: Range<Int>
  ) throws(StreamFailure) -> Int {
    if bytes.isEmpty, let failure { throw failure }
    let count = min(step, places.count, bytes.count)
    for (place, byte) in zip(places, bytes.prefix(count)) { buffer[place] = byte }
    bytes.removeFirst(count)
    return count
  }
}

/// All bytes of a stream, or what is wrong with it.
func content(of stream: any ByteStream, piece: Int = 7) -> Result<[UInt8], StreamFailure> {
  var stream = stream
  var content: [UInt8] = []
  do throws(StreamFailure) {
    while try stream.fill(&content, to: content.count + piece) {}
    return .success(content)
  } catch {
    return .failure(error)
  }
}
