/// A handshake that failed, told in plain words.
struct CertificateTrouble {
  /// OpenSSL's number for why the chain was refused; 0 when the chain was not the reason.
  let verification: Int
  /// What libcurl said.
  let words: String

  /// What is wrong and who can mend it.
  var sentence: String {
    switch verification {
    case 10: "The certificate of the site has expired; its owner must renew it."
    case 9: "The certificate of the site is not valid yet; check the clock here, or wait."
    case 18: "The site signed its certificate itself, so nobody vouches for it; \(extra)."
    case 19: "The chain of certificates ends in an authority that is not trusted here; \(extra)."
    case 2, 20, 21:
      "The chain of certificates is broken: the server does not send the certificate of the "
        + "authority that issued its own, or that authority is not trusted here; \(extra)."
    case 62, 64: "The certificate belongs to another host; check the address."
    case 66, 67, 68: "The certificate is too weak (\(words)); its owner must renew it."
    default: otherwise
    }
  }

  private var extra: String {
    "the owner must mend it, or a file with the missing certificate can be given for this source"
  }

  private var otherwise: String {
    if words.contains("no alternative certificate subject name") || words.contains("does not match")
    {
      return "The certificate belongs to another host (\(words)); check the address."
    }
    if words.contains("protocol version") || words.contains("unsupported protocol") {
      return "The server speaks only outdated versions of TLS (\(words)); its owner must update it."
    }
    if words.contains("wrong version number") || words.contains("packet length too long") {
      return "The port does not speak TLS (\(words)); try the address with http."
    }
    if words.contains("certificate required") || words.contains("handshake failure") {
      return
        "The server refused the handshake, perhaps for want of a client certificate (\(words))."
    }
    return "No secure connection could be made: \(words)."
  }
}
