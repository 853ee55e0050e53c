import CCurl

/// libcurl's multi interface; the only file that calls `curl_multi_*`.
///
/// `wakeUp` may be called from any thread; everything else belongs to the thread of the engine,
/// which also makes sure that nobody wakes it once it is gone. Hence `@unchecked Sendable`.
final class CurlMulti: @unchecked Sendable {
  private let multi: UnsafeMutableRawPointer

  init?() {
    guard Self.isReady, let multi = curl_multi_init() else { return nil }
    self.multi = multi
    // Left to itself libcurl keeps four for each transfer that runs just now, which may be one.
    _ = ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, 256)
    // Two transfers on one connection would share its fate, and their bytes could not be told apart.
    _ = ccurl_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
  }

  deinit {
    curl_multi_cleanup(multi)
  }

  /// Interrupts a wait.
  func wakeUp() {
    curl_multi_wakeup(multi)
  }

  /// Begins to run the transfer.
  func add(_ handle: CurlHandle) -> Bool {
    curl_multi_add_handle(multi, handle.easy) == CURLM_OK
  }

  /// Takes the transfer out; a running one is broken off.
  func remove(_ handle: CurlHandle) {
    curl_multi_remove_handle(multi, handle.easy)
  }

  /// Does what can be done at once.
  func perform() {
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
  }

  /// Waits until there is something to do, the descriptor `other` can be read, or the time is over.
  func wait(milliseconds: Int32, besides other: Int32?) {
    guard let other else {
      curl_multi_poll(multi, nil, 0, milliseconds, nil)
      return
    }
    var wanted = curl_waitfd(fd: other, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    curl_multi_poll(multi, &wanted, 1, milliseconds, nil)
  }

  /// The next transfer that has ended, and how.
  func nextDone() -> (easy: UnsafeMutableRawPointer, code: CURLcode)? {
    var code = CURLE_OK
    return ccurl_next_done(multi, &code).map { ($0, code) }
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
