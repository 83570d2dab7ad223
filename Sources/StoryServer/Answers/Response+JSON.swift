import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Rendering

extension Response {
  /// A value as JSON.
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // What is encoded here are texts and numbers, which always can be.
    let bytes = (try? encoder.encode(value)) ?? Data()
    return Response(bytes: Array(bytes) + [0x0A], type: "application/json", status: status)
  }

  /// What a renderer writes.
  static func json<Content>(_ content: Content, with renderer: some Renderer<Content>) -> Response {
    Response(bytes: renderer.bytes(content), type: "application/json")
  }

  /// Bytes of a type.
  init(bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension Renderer {
  /// The whole output.
  func bytes(_ content: Content) -> [UInt8] {
    var bytes: [UInt8] = []
    render(content) { bytes += $0 }
    return bytes
  }
}
