import CCurl
import Foundation
import Indicators

/// What libcurl calls, always on the thread of the engine; all of it only passes on to the exchange.
extension CurlHandle {
  private static func handle(_ context: UnsafeMutableRawPointer?) -> CurlHandle? {
    context.map { Unmanaged<CurlHandle>.fromOpaque($0).takeUnretainedValue() }
  }

  static let onHeader: ccurl_data_callback = { bytes, size, count, context in
    guard let handle = handle(context) else { return 0 }
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return handle.exchange.run { exchange throws(TransferFault) in
      try exchange.receive(header: line)
    } ? line.count : 0
  }

  static let onBody: ccurl_data_callback = { bytes, size, count, context in
    guard let handle = handle(context) else { return 0 }
    let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return handle.exchange.run { exchange throws(TransferFault) in
      try exchange.receive(body: piece)
    } ? piece.count : 0
  }

  /// libcurl asks before every connection, so redirects and changed look-ups are covered too.
  static let onSocket: ccurl_socket_callback = { context, purpose, address in
    guard let handle = handle(context), let address else { return CURL_SOCKET_BAD }
    let found = InternetAddress(
      ccurl_sockaddr(address), length: Int(address.pointee.addrlen))
    if purpose != CURLSOCKTYPE_IPCXN || found == nil {
      handle.exchange.fail(.blockedAddress(.family))
      return CURL_SOCKET_BAD
    }
    if let found, let refusal = handle.refusal(of: found) {
      handle.refusals.append(refusal)
      return CURL_SOCKET_BAD
    }
    handle.exchange.isOnNewConnection = true
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
      address.pointee.protocol)
  }

  /// Often; the time is looked at by the loop.
  static let onProgress: ccurl_progress_callback = { context, _, _, _, _ in
    guard let handle = handle(context) else { return 1 }
    return handle.exchange.run { _ in } ? 0 : 1
  }

  /// Before the request is sent, on a new connection as on one used again.
  static let onReady: ccurl_prereq_callback = { context, peer, _, _, _ in
    guard let handle = handle(context), let peer else { return CURL_PREREQFUNC_ABORT }
    guard let address = InternetAddress(String(cString: peer)) else {
      handle.exchange.fail(.blockedAddress(.family))
      return CURL_PREREQFUNC_ABORT
    }
    if let refusal = handle.refusal(of: address) {
      handle.exchange.fail(.blockedAddress(refusal))
      return CURL_PREREQFUNC_ABORT
    }
    if let fault = handle.faultOfCertificate() {
      handle.exchange.fail(fault)
      // Whoever used it again would not be asked.
      handle.forbidReuse()
      return CURL_PREREQFUNC_ABORT
    }
    return CURL_PREREQFUNC_OK
  }

  static let onAccount: ccurl_debug_callback = { _, kind, bytes, count, context in
    guard let handle = handle(context), let bytes else { return 0 }
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    if kind == CURLINFO_DATA_IN {
      _ = handle.exchange.run { exchange throws(TransferFault) in try exchange.count(wire: raw) }
    } else if kind == CURLINFO_HEADER_OUT {
      handle.exchange.sent(raw)
    } else if kind == CURLINFO_TEXT {
      handle.note(raw)
    }
    return 0
  }

  private func refusal(of address: InternetAddress) -> AddressRefusal? {
    let asked = exchange.request.address
    return exchange.request.addresses.refusal(of: address, host: asked.host, port: asked.port)
  }

  /// The name in the subject alone is refused, as browsers do; OpenSSL would accept it.
  private func faultOfCertificate() -> TransferFault? {
    guard exchange.request.address.isSecure, exchange.isOnNewConnection else { return nil }
    let facts = certificate(0)
    guard facts["X509v3 Subject Alternative Name"] == nil else { return nil }
    return .untrusted(
      "The certificate names its host only in the old way, without subjectAltName; "
        + "the owner of the site must renew it.")
  }

  /// Keeps what libcurl tells and no other call would say.
  private func note(_ text: UnsafeRawBufferPointer) {
    if text.starts(with: "SSL connection using ".utf8) {
      let words = text.dropFirst(21).prefix { $0 != UInt8(ascii: "\n") }
      exchange.cipher = String(decoding: words, as: UTF8.self)
    } else if text.starts(with: "Leftovers after chunking".utf8) {
      exchange.warn(.surplusBytes)
      forbidReuse()
    }
  }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int {
    let parts = components
    return Int(clamping: parts.seconds) &* 1000 &+ Int(parts.attoseconds / 1_000_000_000_000_000)
  }
}
