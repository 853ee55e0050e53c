import CCurl
import Indicators

extension CurlHandle {
  /// What came of the transfer, once libcurl has ended it with `code`.
  func reply(_ code: CURLcode) -> TransferReply {
    var reply = TransferReply()
    reply.header = exchange.reader.isComplete ? exchange.reader.block : nil
    reply.peer = peer
    reply.tls = tlsFacts
    reply.fault = fault(code)
    if reply.fault == nil {
      do throws(TransferFault) {
        switch try exchange.finish() {
        case .held(let bytes): reply.bytes = bytes
        case .file(let body): reply.body = body
        case nil: break
        }
      } catch {
        reply.fault = error
      }
    }
    if case .truncated = reply.fault { reply.part = exchange.keepPart() }
    // Before anybody hears of the reply, so that nothing is left behind when they do.
    if reply.body == nil, reply.part == nil { exchange.discardBody() }
    reply.opening = exchange.opening
    reply.warnings = exchange.warnings
    reply.requestHead = exchange.requestHead
    reply.responseHead = reply.header == nil ? [] : exchange.responseHead
    reply.codings = exchange.framing?.codings ?? []
    return reply
  }

  /// Whether nothing came over a connection that was used again, so that a new one may do better.
  ///
  /// A server may close a connection in the very moment in which it is asked once more.
  func wasLetDown(by reply: TransferReply) -> Bool {
    guard case .unreachable = reply.fault else { return false }
    return !exchange.isOnNewConnection && !exchange.reader.isComplete
  }

  private var tlsFacts: String? {
    guard let cipher = exchange.cipher else { return nil }
    let facts = certificate(0)
    var parts = [cipher]
    if let issuer = facts["Issuer"] { parts.append("issued by \(issuer)") }
    if let end = facts["Expire date"] { parts.append("valid until \(end)") }
    return parts.joined(separator: "; ")
  }

  private func fault(_ code: CURLcode) -> TransferFault? {
    if exchange.hasEnough { return nil }
    if let fault = exchange.fault { return fault }
    if code == CURLE_OK {
      return exchange.reader.isComplete
        ? nil : .truncated("the connection closed inside the header")
    }
    if let refusal = refusals.first, code == CURLE_COULDNT_CONNECT {
      return .blockedAddress(refusal)
    }
    return fault(ofKind: code)
  }

  /// libcurl's codes in our words; a code that is not known says what libcurl says.
  private func fault(ofKind code: CURLcode) -> TransferFault {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unknownHost(said(code))
    case CURLE_COULDNT_CONNECT, CURLE_GOT_NOTHING, CURLE_SEND_ERROR: .unreachable(said(code))
    case CURLE_OPERATION_TIMEDOUT: .timeout("The fetch took too long (\(said(code))).")
    case CURLE_PARTIAL_FILE:
      exchange.reader.block == nil ? .unreachable(said(code)) : .truncated(said(code))
    case CURLE_RECV_ERROR: brokenOff
    case CURLE_HTTP2, CURLE_HTTP2_STREAM: brokenStream(code)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      .untrusted(CertificateTrouble(verification: verification, words: said(code)).sentence)
    case CURLE_FILESIZE_EXCEEDED: .tooLarge("The answer is too large.")
    case CURLE_OUT_OF_MEMORY: .disk("there is no memory for it")
    case CURLE_URL_MALFORMAT: .redirectInvalid(said(code))
    default: .malformed(said(code))
    }
  }

  private var brokenOff: TransferFault {
    let words = words
    if words.contains("Too large response headers") || words.contains("too large") {
      return .tooLarge("The header of the answer is too large.")
    }
    if words.contains("alert") {
      return .untrusted(CertificateTrouble(verification: 0, words: words).sentence)
    }
    if words.lowercased().contains("chunk") || words.contains("nghttp2") {
      return .malformed(words)
    }
    return exchange.reader.block == nil
      ? .unreachable(said(CURLE_RECV_ERROR)) : .truncated(said(CURLE_RECV_ERROR))
  }

  /// A stream of HTTP/2 that did not end as it should; before the header it may be a passing whim.
  private func brokenStream(_ code: CURLcode) -> TransferFault {
    if exchange.header != nil { return .truncated(said(code)) }
    // A server that says that it goes away leaves libcurl without words.
    let passing = ["NO_ERROR", "INTERNAL_ERROR", "REFUSED_STREAM", "CANCEL", "ENHANCE_YOUR_CALM"]
    return words.isEmpty || passing.contains(where: words.contains)
      ? .unreachable(said(code)) : .malformed(said(code))
  }

  private func said(_ code: CURLcode) -> String {
    words.isEmpty ? String(cString: curl_easy_strerror(code)) : words
  }
}
