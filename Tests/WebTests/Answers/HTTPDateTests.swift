import Foundation
import Testing

@testable import Web

@Suite struct HTTPDateTests {
  /// The example of RFC 9110, and a leap day.
  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777.0),
    ("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_800),
  ])
  func aMomentIsWrittenAsHeadersWriteIt(text: String, seconds: Double) {
    let moment = Date(timeIntervalSince1970: seconds)

    #expect(HTTPDate.text(moment) == text)
    #expect(HTTPDate.moment(text) == moment)
  }

  @Test(arguments: [
    "", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 28:49:37 GMT",
  ])
  func anyOtherTextIsNoMoment(text: String) {
    #expect(HTTPDate.moment(text) == nil)
  }
}
