import TestSupport
import Testing

@testable import Fetching

/// Every way in which a server can answer wrongly ends, with the right reason.
@Suite struct MisbehavingServerTests {
  /// Fails unless the server's answer gives an error that passes.
  private func fails(
    _ steps: [LoopbackServer.Step], with options: FetchOptions = quickOptions(),
    _ passes: (FetchError) -> Bool, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let server = try serve { _ in steps }
    defer { server.stop() }
    guard case .failure(let error) = visit(server, "/page", options) else {
      Issue.record("it was fetched", sourceLocation: location)
      return
    }
    #expect(passes(error), "\(error)", sourceLocation: location)
    #expect(!error.description.isEmpty)
  }

  private static func isTimeout(_ error: FetchError) -> Bool {
    if case .timedOut = error { true } else { false }
  }

  private static func isBrokenOff(_ error: FetchError) -> Bool {
    if case .brokenOff = error { true } else { false }
  }

  private static func isDamaged(_ error: FetchError) -> Bool {
    if case .damaged = error { true } else { false }
  }

  private let impatient = quickOptions {
    $0.idleTimeout = .milliseconds(200)
    $0.timeout = .milliseconds(1500)
  }

  private static let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".utf8)

  @Test func noAnswer() throws {
    try fails([.wait(20)], with: impatient, Self.isTimeout)
  }

  @Test func headersThatStop() throws {
    try fails(
      [.bytes(Array("HTTP/1.1 200 OK\r\nContent-".utf8)), .wait(20)], with: impatient,
      Self.isTimeout)
  }

  @Test func aBodyThatStops() throws {
    try fails([.bytes(Self.head + Array("some".utf8)), .wait(20)], with: impatient, Self.isTimeout)
  }

  @Test func aBodyThatDrips() throws {
    let options = quickOptions {
      $0.idleTimeout = .seconds(5)
      $0.timeout = .milliseconds(300)
    }
    let head = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
    try fails([.bytes(head), .endless([0x61], pause: 0.02)], with: options, Self.isTimeout)
  }

  @Test func anEndlessBody() throws {
    let options = quickOptions { $0.mostBytes = 1 << 20 }
    let head = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
    let block = [UInt8](repeating: 0x61, count: 1 << 16)
    try fails([.bytes(head), .endless(block, pause: 0)], with: options) {
      $0 == .bodyTooLarge(limitBytes: 1 << 20)
    }
  }

  @Test func chunksWithoutEnd() throws {
    let options = quickOptions { $0.mostBytes = 1 << 20 }
    let head = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
    let chunk = Array("1000\r\n".utf8) + [UInt8](repeating: 0x61, count: 4096) + [0x0d, 0x0a]
    try fails([.bytes(head), .endless(chunk, pause: 0)], with: options) {
      $0 == .bodyTooLarge(limitBytes: 1 << 20)
    }
    try fails([.bytes(head + Array("zz\r\nabc\r\n".utf8)), .close]) {
      Self.isBrokenOff($0) || Self.isDamaged($0)
    }
  }

  @Test func aLengthBeyondTheLimitIsNotEvenRead() throws {
    let options = quickOptions { $0.mostBytes = 1000 }
    let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n".utf8)
    try fails([.bytes(head), .wait(20)], with: options) { $0 == .bodyTooLarge(limitBytes: 1000) }
  }

  @Test func lessThanWasPromised() throws {
    try fails([.bytes(Self.head + Array("some".utf8)), .close], Self.isBrokenOff)
  }

  @Test func moreThanWasPromised() throws {
    let server = try serve { _ in
      [.bytes(Array("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nsome more".utf8)), .close]
    }
    defer { server.stop() }
    #expect(try visit(server, "/page").get().body == Array("some".utf8))
  }

  @Test func resets() throws {
    try fails([.reset], Self.isBrokenOff)
    try fails([.bytes(Self.head), .reset], Self.isBrokenOff)
    try fails([.close], Self.isBrokenOff)
  }

  @Test func noHTTP() throws {
    try fails([.bytes(Array("220 ftp.example ready\r\n".utf8)), .close]) { _ in true }
    try fails([.bytes([0, 1, 2, 3, 10, 10, 10]), .close]) { _ in true }
  }

  @Test func floodsOfHeaders() throws {
    let options = quickOptions { $0.mostHeaderBytes = 1 << 16 }
    let head = Array("HTTP/1.1 200 OK\r\n".utf8)
    let line = Array("X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".utf8)
    try fails([.bytes(head), .endless(line, pause: 0)], with: options) {
      $0 == .headersTooLarge(limitBytes: 1 << 16)
    }
    let provisional = Array("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n".utf8)
    try fails([.endless(provisional, pause: 0)], with: options) {
      $0 == .headersTooLarge(limitBytes: 1 << 16) || Self.isDamaged($0) || Self.isBrokenOff($0)
    }
  }

  @Test func bombs() throws {
    let bomb = Packing.gzip.pack([UInt8](repeating: 0x20, count: 8 << 20))
    #expect(bomb.count < 1 << 16)
    let options = quickOptions { $0.mostBytes = 1 << 20 }
    try fails(LoopbackServer.reply(bomb, fields: ["Content-Encoding: gzip"]), with: options) {
      $0 == .bodyTooLarge(limitBytes: 1 << 20)
    }
  }

  @Test func whatCannotBeUnpacked() throws {
    try fails(
      LoopbackServer.reply("no gzip at all", fields: ["Content-Encoding: gzip"]), Self.isDamaged)
  }

  @Test(arguments: [400, 401, 403, 404, 410, 418, 451, 500, 503])
  func refusals(status: Int) throws {
    let options = quickOptions { $0.attempts = 1 }
    try fails(LoopbackServer.status(status), with: options) { $0 == .status(status) }
  }

  private func failure(_ text: String) -> FetchError? {
    guard let address = Address(text) else { return nil }
    do throws(FetchError) {
      _ = try Visitor(options: quickOptions()).visit(address, for: .page)
      return nil
    } catch {
      return error
    }
  }

  @Test func nobodyOfThatName() {
    // No resolver need be asked for a label that is too long.
    let label = String(repeating: "a", count: 64)
    #expect(failure("http://\(label).example/page") == .unknownHost)
  }

  @Test func whoCannotBeTrusted() throws {
    let server = try LoopbackServer(greeting: Array("220 ftp.example ready\r\n".utf8)) { _ in [] }
    defer { server.stop() }
    let error = failure(server.origin.replacing("http:", with: "https:") + "/page")
    guard case .notTrusted(let detail)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!detail.isEmpty)
  }

  @Test func nobodyThere() throws {
    let server = try serve { _ in [] }
    server.stop()
    guard case .failure(let error) = visit(server, "/page") else {
      Issue.record("it was fetched")
      return
    }
    // Whoever is not there has no robots.txt either, and that is not what counts.
    #expect(error.isOfHost || Self.isBrokenOff(error), "\(error)")
  }
}
