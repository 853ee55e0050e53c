import Indicators
import Testing

@testable import Archiving

struct ArchiveShareTests {
  @Test(arguments: ["0/3", "4/3", "1", "1/0", "a/b", "1/2/3", "1/70000", ""])
  func whatIsNoShareIsRefused(text: String) {
    #expect(ArchiveShare(text) == nil)
  }

  @Test func everyBodyBelongsToOneShare() throws {
    let shares = (1...7).compactMap { ArchiveShare("\($0)/7") }
    #expect(shares.count == 7)

    for byte in UInt8.min...UInt8.max {
      let digest = try #require(Digest(bytes: [UInt8](repeating: byte, count: 32)))

      #expect(shares.filter { $0.contains(digest) }.count == 1)
      #expect(ArchiveShare.all.contains(digest))
    }
  }
}
