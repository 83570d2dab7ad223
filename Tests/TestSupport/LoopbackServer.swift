import Foundation
import Synchronization

/// A web server on loopback that answers as a test says, wrongly as well.
package final class LoopbackServer: Sendable {
  /// What somebody asks for.
  package struct Request: Sendable {
    /// The path, with what follows a `?`.
    package var path: String
    /// The header fields, their names in small letters.
    package var fields: [String: String]
    /// Which connection it came over, counted from 0.
    package var connection: Int
  }

  /// What is done with the connection.
  package enum Step: Sendable {
    /// These bytes are sent.
    case bytes([UInt8])
    /// These bytes are sent again and again, until nobody takes them any more.
    case endless([UInt8], pause: Double)
    /// Nothing is done for so many seconds, or until the other side has left.
    case wait(Double)
    /// The connection is broken off.
    case reset
    /// The connection is closed.
    case close
  }

  private struct State {
    var requests: [Request] = []
    var connections = 0
    var isStopped = false
  }

  /// `http://127.0.0.1:PORT`.
  package let origin: String

  private let listener: Int32
  private let greeting: [UInt8]
  private let answer: @Sendable (Request) -> [Step]
  private let state = Mutex(State())

  /// A server on a port that is free, which says `greeting` before it is asked for anything.
  package init(
    greeting: [UInt8] = [], _ answer: @escaping @Sendable (Request) -> [Step]
  ) throws {
    self.greeting = greeting
    self.answer = answer
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe bind(listener, generic, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, generic, &size) == 0
      }
    }
    guard isBound else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    origin = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    let thread = Thread { [self] in accept() }
    thread.start()
  }

  /// Takes no more connections.
  package func stop() {
    state.withLock { $0.isStopped = true }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// What was asked for so far.
  package var requests: [Request] { state.withLock { $0.requests } }

  /// The paths that were asked for so far, robots.txt left out.
  package var paths: [String] { requests.map(\.path).filter { $0 != "/robots.txt" } }

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  private func accept() {
    while true {
      let descriptor = Foundation.accept(listener, nil, nil)
      guard descriptor >= 0 else { break }
      let number = state.withLock { state in
        state.connections += 1
        return state.connections - 1
      }
      let thread = Thread { [self] in serve(descriptor, number) }
      thread.start()
    }
    close(listener)
  }

  private func serve(_ descriptor: Int32, _ number: Int) {
    defer { close(descriptor) }
    var received: [UInt8] = []
    guard Self.send(greeting, to: descriptor) else { return }
    while let request = Self.request(from: descriptor, &received, number) {
      state.withLock { $0.requests.append(request) }
      for step in answer(request) {
        guard perform(step, descriptor) else { return }
      }
    }
  }

  /// Does a step; false where the connection is over.
  private func perform(_ step: Step, _ descriptor: Int32) -> Bool {
    switch step {
    case .bytes(let bytes): return Self.send(bytes, to: descriptor)
    case .endless(let bytes, let pause):
      while !isStopped, Self.send(bytes, to: descriptor) {
        if pause > 0 { Thread.sleep(forTimeInterval: pause) }
      }
      return false
    case .wait(let seconds):
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&request, 1, Int32(seconds * 1000))
      return true
    case .reset:
      var option = linger(l_onoff: 1, l_linger: 0)
      _ = unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
      return false
    case .close: return false
    }
  }
}

extension LoopbackServer {
  /// A sound answer, with its length.
  package static func reply(
    _ body: [UInt8], status: Int = 200, type: String? = "text/html", fields: [String] = []
  ) -> [Step] {
    let lines =
      ["HTTP/1.1 \(status) Some", "Content-Length: \(body.count)"]
      + (type.map { ["Content-Type: \($0)"] } ?? []) + fields
    return [.bytes(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)]
  }

  /// A sound answer, with its length.
  package static func reply(
    _ text: String, status: Int = 200, type: String? = "text/html", fields: [String] = []
  ) -> [Step] {
    reply(Array(text.utf8), status: status, type: type, fields: fields)
  }

  /// An answer without content.
  package static func status(_ status: Int, _ fields: String...) -> [Step] {
    reply("", status: status, type: nil, fields: fields)
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Foundation.send(
          descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The next request of a connection; nil where there is none.
  private static func request(
    from descriptor: Int32, _ received: inout [UInt8], _ number: Int
  ) -> Request? {
    let mark = Array("\r\n\r\n".utf8)
    var block = [UInt8](repeating: 0, count: 4096)
    while received.firstRange(of: mark) == nil {
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0)
      }
      guard count > 0, received.count < 1 << 16 else { return nil }
      received += block[..<count]
    }
    guard let end = received.firstRange(of: mark) else { return nil }
    let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    received.removeFirst(end.upperBound)
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count > 1 else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 {
        fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
    return Request(path: String(words[1]), fields: fields, connection: number)
  }
}
