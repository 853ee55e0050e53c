import CCurl
import Foundation
import Indicators

/// One connection to an object store; besides `CurlHandle` the only file that calls `curl_easy_*`.
///
/// It is used by one thread at a time, which waits; `ObjectStore` sees to that. The address guard does
/// not apply: this address is the owner's own choice. Redirects are not followed.
final class ObjectConnection: @unchecked Sendable {
  private let easy: UnsafeMutableRawPointer
  private let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  /// A connection that is not open yet; `nil` when libcurl cannot be used.
  init?() {
    guard let easy = curl_easy_init() else { return nil }
    self.easy = easy
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    curl_easy_cleanup(easy)
    message.deallocate()
  }

  /// Asks, and waits for the answer.
  func ask(_ request: Request, at address: String, of place: ObjectPlace) -> Answer {
    // Connections stay open over a reset.
    curl_easy_reset(easy)
    message.pointee = 0
    setUp(address, place)
    let fields = Self.fields(of: request)
    defer { curl_slist_free_all(fields) }
    _ = ccurl_set_list(easy, CURLOPT_HTTPHEADER, fields)
    switch request {
    case .look: setLong(CURLOPT_NOBODY, 1)
    case .list: break
    case .remove: setText(CURLOPT_CUSTOMREQUEST, "DELETE")
    case .read(let path): return perform(into: fopen(path, "wbx"))
    case .write(let path, let size, _, _): return send(path, size: size)
    }
    return performForText()
  }

  /// Performs the request with the file at `path` as its body.
  private func send(_ path: String, size: Int) -> Answer {
    guard let file = fopen(path, "rb") else { return Answer(trouble: Self.lastError) }
    defer { fclose(file) }
    setLong(CURLOPT_UPLOAD, 1)
    _ = ccurl_set_pointer(easy, CURLOPT_READDATA, file)
    _ = ccurl_set_offset(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(size))
    return performForText()
  }

  /// Performs the request and keeps the body of its answer as text.
  private func performForText() -> Answer {
    var text: UnsafeMutablePointer<CChar>?
    var count = 0
    defer { free(text) }
    var answer = withUnsafeMutablePointer(to: &text) { text in
      // The stream writes both when it is closed.
      withUnsafeMutablePointer(to: &count) { perform(into: open_memstream(text, $0)) }
    }
    if let text { answer.text = String(cString: text) }
    return answer
  }

  /// Performs the request, writes the body of its answer to `sink`, and closes that.
  private func perform(into sink: UnsafeMutablePointer<FILE>?) -> Answer {
    guard let sink else { return Answer(trouble: Self.lastError) }
    _ = ccurl_set_pointer(easy, CURLOPT_WRITEDATA, sink)
    let code = curl_easy_perform(easy)
    let isWritten = fclose(sink) == 0
    var answer = Answer()
    if code != CURLE_OK {
      let words = String(cString: message)
      answer.trouble = words.isEmpty ? String(cString: curl_easy_strerror(code)) : words
    } else if !isWritten {
      answer.trouble = Self.lastError
    }
    answer.status = ccurl_get_long(easy, CURLINFO_RESPONSE_CODE)
    answer.length = ccurl_get_length(easy)
    answer.sum = header(Self.sumField)
    return answer
  }

  private static var lastError: String { String(cString: strerror(errno)) }

  private static let sumField = "x-amz-checksum-sha256"

  private static func fields(of request: Request) -> UnsafeMutablePointer<curl_slist>? {
    switch request {
    case .look(let isSummed):
      return isSummed ? curl_slist_append(nil, "x-amz-checksum-mode: ENABLED") : nil
    case .write(_, _, let digest, let isSummed):
      // The store compares the body with it, and the signature covers it.
      let content = curl_slist_append(nil, "x-amz-content-sha256: \(digest)")
      return isSummed ? curl_slist_append(content, "\(sumField): \(digest.base64)") : content
    case .read, .remove, .list: return nil
    }
  }

  private func header(_ name: String) -> String? {
    var found: UnsafeMutablePointer<curl_header>?
    guard curl_easy_header(easy, name, 0, UInt32(CURLH_HEADER), -1, &found) == CURLHE_OK else {
      return nil
    }
    return found.map { String(cString: $0.pointee.value) }
  }

  private func setUp(_ address: String, _ place: ObjectPlace) {
    _ = ccurl_set_buffer(easy, CURLOPT_ERRORBUFFER, message)
    setText(CURLOPT_URL, address)
    setText(CURLOPT_AWS_SIGV4, "aws:amz:\(place.region):s3")
    setText(CURLOPT_USERNAME, place.keyName)
    setText(CURLOPT_PASSWORD, place.secret)
    setText(CURLOPT_PROTOCOLS_STR, "http,https")
    setText(CURLOPT_PROXY, "")
    setText(CURLOPT_NOPROXY, "*")
    setLong(CURLOPT_FOLLOWLOCATION, 0)
    setLong(CURLOPT_NETRC, 0)
    setLong(CURLOPT_HTTP09_ALLOWED, 0)
    setLong(CURLOPT_NOSIGNAL, 1)
    setLong(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    setLong(CURLOPT_CONNECTTIMEOUT_MS, 10_000)
    setLong(CURLOPT_TIMEOUT_MS, 3_600_000)
    setLong(CURLOPT_LOW_SPEED_LIMIT, 1024)
    setLong(CURLOPT_LOW_SPEED_TIME, 30)
  }

  private func setLong(_ option: CURLoption, _ value: Int) {
    _ = ccurl_set_long(easy, option, value)
  }

  private func setText(_ option: CURLoption, _ value: String) {
    _ = ccurl_set_text(easy, option, value)
  }
}
