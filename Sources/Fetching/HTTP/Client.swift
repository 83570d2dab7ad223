import CCurl

/// Makes requests one after another, over one connection as long as they go to one host.
///
/// It is used by one thread at a time, which its host's lock sees to.
@safe final class Client: @unchecked Sendable {
  private let handle: OpaquePointer

  /// A client, or nil without memory.
  init?() {
    guard let handle = unsafe newsfold_client_create() else { return nil }
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe newsfold_client_free(handle)
  }

  /// Asks for an address and follows no redirect.
  func get(
    _ address: Address, headers: [String], options: FetchOptions
  ) throws(FetchError) -> Response {
    let outcome = unsafe withStrings([address.text, options.userAgent] + headers) {
      strings -> Result<Response, FetchError> in
      var request = unsafe newsfold_request()
      unsafe request.address = strings[0]
      unsafe request.user_agent = strings[1]
      unsafe request.headers = strings.baseAddress.map { unsafe $0 + 2 }
      unsafe request.connect_milliseconds = options.connectTimeout.milliseconds
      unsafe request.idle_milliseconds = options.idleTimeout.milliseconds
      unsafe request.total_milliseconds = options.timeout.milliseconds
      unsafe request.most_header_bytes = options.mostHeaderBytes
      unsafe request.most_body_bytes = options.mostBytes
      let answer = unsafe newsfold_client_get(handle, &request)
      if let error = unsafe Self.error(answer, options) { return .failure(error) }
      return .success(
        Response(
          status: unsafe answer.status,
          headers: unsafe Self.bytes(answer.headers, answer.header_bytes),
          body: unsafe Self.bytes(answer.body, answer.body_bytes)))
    }
    return try outcome.get()
  }

  private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: unsafe start == nil ? 0 : count))
  }

  private static func error(_ answer: newsfold_response, _ options: FetchOptions) -> FetchError? {
    let detail = unsafe answer.detail.map { unsafe String(cString: $0) } ?? ""
    return switch unsafe answer.ending {
    case newsfold_answered: nil
    case newsfold_bad_address: .badAddress
    case newsfold_unknown_host: .unknownHost
    case newsfold_not_connected: .notConnected(detail: detail)
    case newsfold_not_trusted: .notTrusted(detail: detail)
    case newsfold_timed_out: .timedOut(detail: detail)
    case newsfold_damaged: .damaged(detail: detail)
    case newsfold_body_too_large: .bodyTooLarge(limitBytes: options.mostBytes)
    case newsfold_headers_too_large: .headersTooLarge(limitBytes: options.mostHeaderBytes)
    case newsfold_no_memory: .noMemory
    default: .brokenOff(detail: detail)
    }
  }

  /// Gives `body` the texts as C has them, with a null behind the last.
  private func withStrings<Value>(
    _ texts: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> Value
  ) -> Value {
    let bytes = texts.map { Array($0.utf8CString) }
    let starts = bytes.reduce(into: [0]) { starts, text in
      starts.append((starts.last ?? 0) + text.count)
    }
    return unsafe bytes.flatMap(\.self).withUnsafeBufferPointer { all in
      var pointers: [UnsafePointer<CChar>?] = unsafe starts.dropLast().map { start in
        unsafe all.baseAddress.map { unsafe $0 + start }
      }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeBufferPointer { unsafe body($0) }
    }
  }
}
