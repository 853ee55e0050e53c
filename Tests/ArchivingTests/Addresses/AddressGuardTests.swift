import Indicators
import Testing

@testable import Archiving

struct AddressGuardTests {
  static let forbidden = [
    "0.0.0.0", "0.1.2.3", "10.0.0.5", "10.255.255.255", "100.64.0.1", "100.127.255.255",
    "100.100.100.200", "127.0.0.1", "127.8.8.8", "168.63.129.16", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.8", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1",
    "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.5", "224.0.0.1", "239.255.255.255",
    "240.0.0.1", "255.255.255.255",
    "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:93.184.216.34", "64:ff9b::7f00:1",
    "64:ff9b:1::1", "100::1", "2001:0:7f00:1::1", "2001:2::1", "2001:20::1", "2001:db8::5",
    "2002:7f00:1::1", "3fff::1", "4000::1", "8000::1", "fc00::1", "fd00:ec2::254", "fe80::1",
    "febf::1", "fec0::5", "ff02::1",
  ]

  @Test(arguments: forbidden)
  func whatIsNotPublicIsRefused(text: String) throws {
    let address = try #require(InternetAddress(text))

    let refusal = AddressGuard().refusal(of: address, host: "example.org", port: 80)

    #expect(refusal != nil)
  }

  @Test(arguments: [
    ("93.184.216.34", "http://feed.example/", []),
    ("10.0.0.7", "http://feed.example/", ["10.0.0.0/8", "0.0.0.0/0"]),
    ("10.0.0.7", "http://feed.example:8081/", ["10.0.0.0/8", "0.0.0.0/0", "10.0.0.7:8081"]),
    ("192.168.1.5", "http://intranet/", ["0.0.0.0/0", "intranet"]),
  ])
  func onlyExceptionsThatAFeedNeedsAreThoseOfItsDocuments(
    peer: String, feed: String, expected: [String]
  ) throws {
    let texts = ["10.0.0.0/8", "0.0.0.0/0", "10.0.0.7:8081", "intranet"]
    let addresses = AddressGuard(allowed: texts.compactMap { AllowEntry($0) })

    let its = addresses.guarding(
      documentsOf: try WebAddress(feed), from: try #require(InternetAddress(peer)))

    #expect(its.allowed.map(\.text) == expected)
  }

  static let open = [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "45.45.45.45", "93.184.216.34", "100.63.255.255",
    "100.128.0.0", "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0",
    "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0",
    "198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:200::1", "2001:4860:4860::8888",
    "2003::1", "2a00:1450:4001:82a::200e", "2606:4700::1111",
  ]

  @Test(arguments: open)
  func whatIsPublicIsOpen(text: String) throws {
    let address = try #require(InternetAddress(text))

    #expect(AddressGuard().refusal(of: address, host: "example.org", port: 443) == nil)
  }

  @Test func everyReservedBlockCanBeRead() {
    for (text, _) in ReservedNetworks.blocks {
      #expect(AddressRange(text) != nil, "\(text)")
    }
  }

  @Test(arguments: [22, 25, 53, 110, 6379, 11211])
  func portsOfOtherServicesAreRefused(port: Int) throws {
    let address = try #require(InternetAddress("93.184.216.34"))

    let refusal = AddressGuard().refusal(of: address, host: "example.org", port: port)

    #expect(refusal == .port(port))
  }

  static let exceptions: [(String, String, String, Int, Bool)] = [
    ("10.0.0.0/8", "10.1.2.3", "intranet", 80, true),
    ("10.0.0.0/8", "11.1.2.3", "intranet", 80, true),
    ("10.0.0.0/8", "172.16.0.1", "intranet", 80, false),
    ("127.0.0.1:8080", "127.0.0.1", "localhost", 8080, true),
    ("127.0.0.1:8080", "127.0.0.1", "localhost", 8081, false),
    ("127.0.0.1", "127.0.0.2", "localhost", 80, false),
    ("[::1]:8080", "::1", "localhost", 8080, true),
    ("::1", "::1", "localhost", 80, true),
    ("fd00::/8", "fd12::1", "intranet", 443, true),
    ("Intranet.example", "192.168.0.9", "intranet.example", 80, true),
    ("intranet.example", "192.168.0.9", "other.example", 80, false),
    ("intranet.example:8080", "192.168.0.9", "intranet.example", 80, false),
  ]

  @Test(arguments: exceptions)
  func anExceptionOpensExactlyWhatItNames(
    entry: String, address: String, host: String, port: Int, isOpen: Bool
  ) throws {
    let addresses = AddressGuard(allowed: [try #require(AllowEntry(entry))])

    let refusal = addresses.refusal(
      of: try #require(InternetAddress(address)), host: host, port: port)

    #expect((refusal == nil) == isOpen)
  }

  @Test(arguments: [
    "", "10.0.0.0/33", "a b", "host:0", "host:70000", "host:x", "[::1", "http://x/",
  ])
  func whatIsNoExceptionIsNotRead(text: String) {
    #expect(AllowEntry(text) == nil)
  }
}
