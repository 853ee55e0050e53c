import CCurl
import Foundation
import Indicators

/// A handle of libcurl, which runs one transfer after the other; the only file that calls
/// `curl_easy_*`.
///
/// It belongs to the thread of the engine that runs it: it is not `Sendable`, and libcurl calls back
/// on that thread only, while the engine is inside the multi interface.
final class CurlHandle {
  let easy: UnsafeMutableRawPointer
  /// The transfer it runs, or ran last.
  var exchange: RunningExchange
  /// Why addresses of the host were refused.
  var refusals: [AddressRefusal] = []
  private var list: UnsafeMutablePointer<curl_slist>?
  private let message: UnsafeMutablePointer<CChar>

  /// A transfer ready to be run.
  init(_ request: TransferRequest) throws(TransferFault) {
    guard let easy = curl_easy_init() else { throw .disk("there is no memory for a transfer") }
    self.easy = easy
    exchange = RunningExchange(request)
    message = .allocate(capacity: Int(CURL_ERROR_SIZE))
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setUp()
    setRequest()
  }

  /// Whether another transfer may follow the one that ended, which saves most of making a handle.
  ///
  /// Of a handshake a handle knows too much: its certificates, and whom it was told to trust.
  var isReusable: Bool {
    !exchange.request.address.isSecure && exchange.request.authorities == nil
  }

  /// Makes it ready for another transfer, once the one before has ended.
  func prepare(for request: TransferRequest, onNewConnection: Bool = false) {
    exchange = RunningExchange(request)
    exchange.isOnNewConnection = onNewConnection
    refusals = []
    message[0] = 0
    setRequest()
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(list)
    message.deallocate()
  }

  /// What libcurl said last, in its own words.
  var words: String { String(cString: message) }

  /// OpenSSL's number for why the chain of certificates was refused; 0 when it was not.
  var verification: Int { ccurl_get_long(easy, CURLINFO_SSL_VERIFYRESULT) }

  /// The address and port the connection went to.
  var peer: String? {
    guard let address = ccurl_get_text(easy, CURLINFO_PRIMARY_IP).map({ String(cString: $0) }),
      !address.isEmpty
    else { return nil }
    let port = ccurl_get_long(easy, CURLINFO_PRIMARY_PORT)
    let isLong = address.utf8.contains(UInt8(ascii: ":"))
    return (isLong ? "[" + address + "]:" : address + ":") + String(port)
  }

  /// The connection that it went over, told apart from all others that are open.
  var connection: String? {
    peer.map { "\(ccurl_get_long(easy, CURLINFO_LOCAL_PORT)) to \($0)" }
  }

  /// The facts of the certificate at `index` of the chain the server sent, by name.
  func certificate(_ index: Int32) -> [String: String] {
    var facts: [String: String] = [:]
    var entry = ccurl_get_certificate(easy, index)
    while let line = entry?.pointee {
      if let text = line.data.map({ String(cString: $0) }), let colon = text.firstIndex(of: ":") {
        facts[String(text[..<colon])] = String(text[text.index(after: colon)...])
      }
      entry = UnsafePointer(line.next)
    }
    return facts
  }

  /// Closes the connection after this transfer, because what comes next on it cannot be trusted.
  func forbidReuse() {
    setLong(CURLOPT_FORBID_REUSE, 1)
  }

  /// Sets what is the same for every transfer.
  private func setUp() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    _ = ccurl_set_callbacks(
      easy, context, Self.onHeader, Self.onBody, Self.onSocket, Self.onProgress, Self.onReady,
      Self.onAccount)
    _ = ccurl_set_buffer(easy, CURLOPT_ERRORBUFFER, message)
    // What libcurl must not do by itself: follow, log in, use a proxy, decode, remember.
    setText(CURLOPT_PROTOCOLS_STR, "http,https")
    setText(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    setLong(CURLOPT_FOLLOWLOCATION, 0)
    setText(CURLOPT_PROXY, "")
    setText(CURLOPT_NOPROXY, "*")
    setLong(CURLOPT_NETRC, 0)
    setLong(CURLOPT_HTTPAUTH, 0)
    setLong(CURLOPT_HTTP_CONTENT_DECODING, 0)
    setLong(CURLOPT_HTTP09_ALLOWED, 0)
    setLong(CURLOPT_PATH_AS_IS, 1)
    // HTTP/2 where a handshake of TLS agrees on it, never by an upgrade in the clear.
    setLong(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
    setLong(CURLOPT_NOSIGNAL, 1)
    setLong(CURLOPT_QUICK_EXIT, 1)
    setLong(CURLOPT_SSL_VERIFYPEER, 1)
    setLong(CURLOPT_SSL_VERIFYHOST, 2)
    setLong(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    setLong(CURLOPT_CERTINFO, 1)
    setLong(CURLOPT_BUFFERSIZE, 128 << 10)
    setLong(CURLOPT_LOW_SPEED_LIMIT, 1024)
  }

  /// Sets what is of one transfer.
  private func setRequest() {
    let request = exchange.request
    setText(CURLOPT_URL, request.address.description)
    setText(CURLOPT_USERAGENT, request.userAgent)
    setFields(request.fields)
    setLimits(request)
    setLong(CURLOPT_FRESH_CONNECT, exchange.isOnNewConnection ? 1 : 0)
    setLong(CURLOPT_FORBID_REUSE, 0)
    request.authorities?.certificates.withUnsafeBytes {
      _ = ccurl_set_authorities(easy, $0.baseAddress, $0.count)
    }
  }

  private func setLimits(_ request: TransferRequest) {
    let left = request.deadline - ContinuousClock.now
    setLong(CURLOPT_TIMEOUT_MS, max(1, left.milliseconds))
    setLong(CURLOPT_CONNECTTIMEOUT_MS, max(1, request.limits.connect.milliseconds))
    setLong(CURLOPT_LOW_SPEED_TIME, max(1, request.limits.slow.milliseconds / 1000))
  }

  private func setFields(_ fields: [(name: String, value: String)]) {
    // Bytes of a document and bytes of its packed form must never be joined.
    let coding = "Accept-Encoding: " + (exchange.request.continuation == nil ? "gzip" : "identity")
    let last = list
    list = curl_slist_append(nil, coding)
    for field in fields {
      list = curl_slist_append(list, field.name + ": " + field.value) ?? list
    }
    _ = ccurl_set_list(easy, CURLOPT_HTTPHEADER, list)
    curl_slist_free_all(last)
  }

  private func setLong(_ option: CURLoption, _ value: Int) {
    _ = ccurl_set_long(easy, option, value)
  }

  private func setText(_ option: CURLoption, _ value: String) {
    _ = ccurl_set_text(easy, option, value)
  }
}
