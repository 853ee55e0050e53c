import CCurl
import Foundation
import Indicators

/// One connection to an object store; besides `CurlHandle` the only file that calls `curl_easy_*`.
///
/// It is used by one thread at a time, which waits; `ObjectStore` sees to that. The address guard does
/// not apply: this address is the owner's own choice. Redirects are not followed.
final class ObjectConnection: @unchecked Sendable {
  /// What is asked of the store.
  enum Request {
    /// Whether an object is there, and what the store knows of its bytes.
    case look(isSummed: Bool)
    /// The bytes of an object, into a new file.
    case read(into: String)
    /// An object is made of a file of this size and digest; whether the store is to keep that digest
    /// beside it.
    case write(from: String, size: Int, digest: Digest, isSummed: Bool)
    /// An object is removed.
    case remove
    /// A page of the names of objects.
    case list
  }

  /// What came back.
  struct Answer {
    var status = 0
    /// The length that was announced; -1 where none was.
    var length = -1
    /// The SHA-256 that the store made of the object when it took it, in Base64; nil where it tells none.
    var sum: String?
    /// The text of an error or of a list.
    var text = ""
    /// What libcurl says, where there was no answer.
    var trouble: String?

    /// Whether the store may have refused the request because it named a digest.
    var mayRefuseSum: Bool {
      let reasons = ["BadDigest", "XAmzContentSHA256Mismatch", "RequestTimeout"]
      return status == 501
        || status == 400 && !reasons.contains { text.contains("<Code>\($0)</Code>") }
    }
  }

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
    var answer = Answer()
    var upload: UnsafeMutablePointer<FILE>?
    let fields = Self.fields(of: request)
    var text: UnsafeMutablePointer<CChar>?
    var count = 0
    var sink = open_memstream(&text, &count)
    switch request {
    case .look: setLong(CURLOPT_NOBODY, 1)
    case .list: break
    case .remove: setText(CURLOPT_CUSTOMREQUEST, "DELETE")
    case .read(let path):
      sink.map { _ = fclose($0) }
      sink = fopen(path, "wbx")
    case .write(let path, let size, _, _):
      upload = fopen(path, "rb")
      setLong(CURLOPT_UPLOAD, 1)
      _ = ccurl_set_pointer(easy, CURLOPT_READDATA, upload)
      _ = ccurl_set_offset(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(size))
      if upload == nil { answer.trouble = String(cString: strerror(errno)) }
    }
    defer {
      upload.map { _ = fclose($0) }
      curl_slist_free_all(fields)
      free(text)
    }
    guard let sink, answer.trouble == nil else {
      answer.trouble = answer.trouble ?? String(cString: strerror(errno))
      return answer
    }
    _ = ccurl_set_list(easy, CURLOPT_HTTPHEADER, fields)
    _ = ccurl_set_pointer(easy, CURLOPT_WRITEDATA, sink)
    let code = curl_easy_perform(easy)
    let isWritten = fclose(sink) == 0
    answer.status = ccurl_get_long(easy, CURLINFO_RESPONSE_CODE)
    answer.length = ccurl_get_length(easy)
    answer.sum = header(Self.sumField)
    if case .read = request {} else if let text { answer.text = String(cString: text) }
    if code != CURLE_OK {
      let words = String(cString: message)
      answer.trouble = words.isEmpty ? String(cString: curl_easy_strerror(code)) : words
    } else if !isWritten {
      answer.trouble = String(cString: strerror(errno))
    }
    return answer
  }

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
