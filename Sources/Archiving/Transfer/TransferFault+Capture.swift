import Indicators

extension TransferFault {
  /// The outcome a capture with this fault has.
  var outcome: CaptureOutcome {
    switch self {
    case .truncated, .malformed, .undecodable, .redirectLimit, .redirectInvalid, .disk, .crashed:
      .badResponse
    case .tooLarge, .badAddress(.tooLong): .tooLarge
    case .timeout: .timeout
    case .blockedAddress, .blockedScheme, .badAddress: .blockedAddress
    case .robotsDenied, .robotsUnavailable: .robotsDenied
    case .unreachable: .serverError
    case .unknownHost: .dnsError
    case .untrusted: .tlsError
    case .cancelled: .cancelled
    }
  }

  /// What the outcome alone does not say.
  var captureFault: CaptureFault? {
    switch self {
    case .truncated: .truncated
    case .malformed: .malformed
    case .undecodable: .undecodable
    case .blockedScheme, .badAddress(.scheme): .blockedScheme
    case .badAddress(.tooLong): nil
    case .badAddress: .addressInvalid
    case .redirectLimit: .redirectLimit
    case .redirectInvalid: .redirectInvalid
    case .unreachable: .unreachable
    case .robotsUnavailable: .robotsUnavailable
    case .disk: .archive
    case .crashed: .crashed
    case .tooLarge, .timeout, .blockedAddress, .robotsDenied, .unknownHost, .untrusted, .cancelled:
      nil
    }
  }

  /// What happened and what to do, in a sentence.
  var sentence: String {
    switch self {
    case .truncated(let what):
      "The answer was cut off: \(what). Nothing was kept; it will be tried again."
    case .malformed(let what):
      "The server did not answer in proper HTTP: \(what). Open the address in a browser to see."
    case .undecodable(let what):
      "The compressed answer could not be unpacked: \(what). Nothing was kept."
    case .tooLarge(let what): "\(what) Raise the limit of this source if that is right."
    case .timeout(let what): "\(what) It will be tried again."
    case .blockedAddress(let refusal): refusal.description
    case .badAddress(let problem): problem.description
    case .blockedScheme(let scheme):
      "The server points to an address under '\(scheme)'; only http and https are followed."
    case .redirectLimit(let count):
      "The server redirected more than \(count) times, or in a circle; look for the right address."
    case .redirectInvalid(let what):
      "The server redirected without one usable address: \(what). Look for the right address."
    case .robotsDenied(let site):
      "The robots.txt of \(site) does not allow this address; ask the owner of the site."
    case .robotsUnavailable(let what):
      "The robots.txt of the site could not be read (\(what)), so nothing is fetched for now."
    case .unreachable(let what): "The server could not be reached: \(what). It will be tried again."
    case .unknownHost(let what): "The name of the host was not found: \(what). Check the address."
    case .untrusted(let what): what
    case .disk(let what): "The body could not be kept: \(what). Check the disk of the archive."
    case .crashed(let what):
      "The process that fetched it ended (\(what)). Nothing was kept; if it happens again, report the "
        + "address to the makers of this program."
    case .cancelled: "The fetch was stopped before it was complete."
    }
  }
}
