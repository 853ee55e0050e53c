import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import Tracking

/// Serves the sample documents on the loopback address, so that the demonstration fetches over
/// real HTTP although there may be no network.
///
/// A document with several editions is another one at each request, until the last.
public struct SampleServer: Sendable {
  private let documents: [String: Document]
  private let port: Int

  private struct Document: Sendable {
    let mediaType: String
    let editions: [ByteBuffer]
  }

  /// A server of the documents in `list`; port 0 means any free one.
  public init(_ list: SampleList, port: Int) throws(TrackingError) {
    var documents: [String: Document] = [:]
    for sample in list.samples {
      var editions: [ByteBuffer] = []
      for edition in sample.editions {
        editions.append(ByteBuffer(bytes: try list.bytes(of: edition)))
      }
      documents[sample.path] = Document(mediaType: sample.mediaType, editions: editions)
    }
    self.documents = documents
    self.port = port
  }

  /// The server as a service; `listening` is told the port when it answers.
  public func service(listening: @escaping @Sendable (Int) async -> Void) -> some Service {
    let requests = RequestCount()
    let router = Router()
    for (path, document) in documents {
      router.get(RouterPath("/\(path)")) { request, _ in
        Self.answer(request, document, edition: requests.next(path))
      }
    }
    var logger = Logger(label: "samples")
    logger.logLevel = .error
    return Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in await listening(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  private static func answer(_ request: Request, _ document: Document, edition: Int) -> Response {
    let place = min(edition, document.editions.count - 1)
    let tag = "\"edition-\(place + 1)\""
    let fields: HTTPFields = [.contentType: document.mediaType, .eTag: tag]
    if request.headers[.ifNoneMatch] == tag {
      return Response(status: .notModified, headers: [.eTag: tag])
    }
    return Response(
      status: .ok, headers: fields, body: ResponseBody(byteBuffer: document.editions[place]))
  }
}

/// How often each document was asked for.
private final class RequestCount: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  /// The number of earlier requests for `path`.
  func next(_ path: String) -> Int {
    counts.withLock { counts in
      defer { counts[path, default: 0] += 1 }
      return counts[path, default: 0]
    }
  }
}
