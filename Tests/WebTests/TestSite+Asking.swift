import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Web

/// What came back for a request.
struct Reply {
  let status: Int
  let headers: HTTPFields
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }
}

extension TestSite {
  /// Asks the site for `target`, as a browser on the same machine would.
  func ask(
    _ target: String, method: HTTPRequest.Method = .get, host: String? = "127.0.0.1:8080",
    headers: [String: String] = [:], body: String = ""
  ) async throws -> Reply {
    var fields = HTTPFields()
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: target, headerFields: fields)
    let response = try await site.answer(
      Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))))
    let collector = Collector()
    try await response.body.write(collector)
    return Reply(
      status: response.status.code, headers: response.headers, bytes: collector.box.bytes)
  }
}

/// Gathers the body of a response.
private struct Collector: ResponseBodyWriter {
  final class Box {
    var bytes: [UInt8] = []
  }

  let box = Box()

  func write(_ buffer: ByteBuffer) async throws {
    box.bytes += Array(buffer.readableBytesView)
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
