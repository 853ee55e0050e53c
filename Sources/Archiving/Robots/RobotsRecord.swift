import Foundation

/// What is known of the `robots.txt` of one site, and for how long.
struct RobotsRecord: Sendable, Equatable {
  /// What the attempt to read the file means for the other addresses of the site.
  enum Answer: Sendable, Equatable {
    /// The file was read, or there is none.
    case rules(RobotsRules)
    /// The server failed: nothing may be fetched for now.
    case unavailable(String)
    /// The site could not be reached at all, for the same reason as any other of its addresses.
    case fault(TransferFault)
  }

  let answer: Answer
  /// From when on the file is asked for again.
  let until: Date

  /// What came of asking for the file, by section 2.3.1 of RFC 9309.
  init(_ fetch: Fetch, body: [UInt8]?, product: String, now: Date) {
    let status = fetch.reply.header?.statusLine.status ?? 0
    if let fault = fetch.reply.fault {
      (answer, until) = Self.meaning(of: fault, redirected: fetch.addresses.count > 1, now: now)
    } else if (200..<300).contains(status) {
      answer = .rules(RobotsParser.rules(in: body ?? [], for: product))
      until = now + 86400
    } else if status == 429 || status >= 500 {
      let wait = RetryAfter.seconds(fetch.reply.header?.single("retry-after") ?? "600", now: now)
      answer = .unavailable("status \(status)")
      until = now + Double(min(wait, 86400))
    } else {
      answer = .rules(.allowAll)
      until = now + 86400
    }
  }

  private static func meaning(
    of fault: TransferFault, redirected: Bool, now: Date
  ) -> (Answer, Date) {
    switch fault {
    case .redirectLimit, .redirectInvalid, .blockedScheme, .tooLarge:
      (.rules(.allowAll), now + 86400)
    case .blockedAddress where redirected:
      (.unavailable("it is redirected to an address that is not fetched from"), now + 600)
    case .robotsDenied, .robotsUnavailable, .truncated, .malformed, .undecodable, .timeout,
      .blockedAddress, .badAddress,
      .unreachable, .unknownHost, .crashed, .untrusted, .disk, .cancelled:
      // Short, so that a host that recovers is not avoided for long.
      (.fault(fault), now + 30)
    }
  }
}
