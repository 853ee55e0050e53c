import Foundation
import Indicators
import Testing

@testable import Archiving

struct RetryRuleTests {
  private let rule = RetryRule(
    attempts: 4, first: .seconds(4), longest: .seconds(20), total: .seconds(100))

  @Test func thePauseDoublesUpToTheLongest() {
    let pauses = (1...4).map { attempt in
      rule.pause(after: failed(503), attempt: attempt, elapsed: .zero, chance: 1)
    }

    #expect(pauses == [.seconds(8), .seconds(16), .seconds(20), nil])
  }

  @Test func thePauseIsSpreadOverItsWholeLength() {
    #expect(rule.pause(after: failed(503), attempt: 1, elapsed: .zero, chance: 0) == .zero)
    #expect(rule.pause(after: failed(503), attempt: 1, elapsed: .zero, chance: 0.5) == .seconds(4))
  }

  @Test func whatTheServerAsksForIsKeptWithinTheTotal() {
    var capture = failed(429)
    capture.retryAfter = 60

    #expect(rule.pause(after: capture, attempt: 1, elapsed: .zero, chance: 0) == .seconds(60))
    #expect(rule.pause(after: capture, attempt: 1, elapsed: .seconds(50), chance: 0) == nil)
  }

  static let worth: [(CaptureOutcome, CaptureFault?, Int?, Bool)] = [
    (.timeout, nil, nil, true), (.dnsError, nil, nil, true),
    (.serverError, .unreachable, nil, true),
    (.badResponse, .truncated, 200, true), (.badResponse, .malformed, 200, false),
    (.serverError, nil, 500, true), (.serverError, nil, 501, false),
    (.serverError, .clientError, 408, true), (.refused, .denied, 403, false),
    (.gone, nil, 404, false),
    (.tlsError, nil, nil, false), (.blockedAddress, nil, nil, false), (.cancelled, nil, nil, false),
    (.changed, nil, 200, false), (.tooLarge, nil, 200, false),
  ]

  @Test(arguments: worth)
  func onlyWhatMayPassIsTriedAgain(
    outcome: CaptureOutcome, fault: CaptureFault?, status: Int?, isWorthwhile: Bool
  ) {
    var capture = failed(status ?? 0)
    capture.outcome = outcome
    capture.fault = fault
    capture.status = status

    #expect(RetryRule.isWorthwhile(capture) == isWorthwhile)
  }

  private func failed(_ status: Int) -> Capture {
    var capture = Capture(
      source: 1, startedAt: sampleDay, address: "http://a.example/", outcome: .serverError,
      detail: "")
    capture.status = status
    return capture
  }
}
