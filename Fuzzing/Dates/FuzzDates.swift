import Newsfold

/// Dates: what is read once is read again as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer, _ count: Int) -> CInt {
  let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
  let text = unsafe String(decoding: bytes, as: UTF8.self)
  _ = PublicationTime(findingIn: text)
  if let time = PublicationTime(parsing: text) {
    precondition(PublicationTime(parsing: time.description) == time)
  }
  return 0
}
