import Indicators
import Testing

struct CaptureTests {
  @Test func theNamesOfOutcomesAreThoseOfTheDocumentation() {
    #expect(
      CaptureOutcome.allCases.map(\.rawValue) == [
        "changed", "unchanged", "not-modified", "moved", "noise-only", "gone", "refused",
        "robots-denied", "blocked-address", "tls-error", "dns-error", "timeout", "too-large",
        "bad-response", "server-error", "soft-404", "wrong-type", "cancelled",
      ])
  }

  @Test func aDigestIsReadFromBytesAndFromDigits() throws {
    let bytes = (0..<32).map { UInt8($0 * 8) }

    let digest = try #require(Digest(bytes: bytes))

    #expect(digest.hex.hasPrefix("0008101820"))
    #expect(Digest(hex: digest.hex.uppercased()) == digest)
  }

  @Test(arguments: ["", "00", String(repeating: "g", count: 64), String(repeating: "0", count: 65)])
  func whatIsNoDigestIsNotRead(text: String) {
    #expect(Digest(hex: text) == nil)
  }
}
