import Indicators
import Testing

struct WebAddressTests {
  static let written: [(String, String)] = [
    ("http://example.org", "http://example.org/"),
    ("HTTP://Example.ORG:80/A?b#c", "http://example.org/A?b"),
    ("https://example.org:443/", "https://example.org/"),
    ("https://example.org:8443/x", "https://example.org:8443/x"),
    ("http://example.org?x=1", "http://example.org/?x=1"),
    ("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/"),
    ("http://example.org/%C5%9E", "http://example.org/%C5%9E"),
    ("http://example.org/Şeffaf?q=ğ", "http://example.org/%C5%9Eeffaf?q=%C4%9F"),
    ("https://пример.срб/", "https://xn--e1afmkfd.xn--90a3ac/"),
    ("https://пример.мкд/", "https://xn--e1afmkfd.xn--d1alf/"),
    ("https://türkiye.example/", "https://xn--trkiye-3ya.example/"),
    ("https://ŞEFFAF.example/", "https://xn--effaf-idb.example/"),
    ("http://example.org./", "http://example.org./"),
    ("http://a_b.example/", "http://a_b.example/"),
    ("http://127.0.0.1/", "http://127.0.0.1/"),
  ]

  @Test(arguments: written)
  func anAddressIsWrittenInOneWay(text: String, expected: String) throws {
    #expect(try WebAddress(text).description == expected)
  }

  static let refused: [(String, WebAddressProblem)] = [
    ("ftp://example.org/", .scheme("ftp")), ("file:///etc/passwd", .scheme("file")),
    ("javascript:alert(1)", .scheme("javascript")), ("example.org", .form("example.org")),
    ("example.org:80/x", .form("example.org:80/x")), ("http:/x", .form("http:/x")),
    ("http:///x", .form("http:///x")), ("http:x", .form("http:x")), ("", .form("")),
    ("//example.org/", .form("//example.org/")), ("http://u:p@example.org/", .credentials),
    ("http://u@example.org/", .credentials), ("http://example.org\\@x/", .forbiddenCharacter(0x5C)),
    ("http://example.org/a b", .forbiddenCharacter(0x20)),
    (" http://example.org/", .forbiddenCharacter(0x20)),
    ("http://example.org/\n", .forbiddenCharacter(0x0A)),
    ("ht\ttp://example.org/", .forbiddenCharacter(0x09)),
    ("http://example.org/\u{202E}x", .forbiddenCharacter(0x202E)),
    ("http://127.0.0.1\u{AD}/", .forbiddenCharacter(0xAD)),
    ("http://１２７.0.0.1/", .host("１２７.0.0.1")), ("http://127。0。0。1/", .host("127。0。0。1")),
    ("http://①.example/", .host("①.example")), ("http://a%00b/", .host("a%00b")),
    ("http://a..b/", .host("a..b")), ("http://a;b/", .host("a;b")), ("http://./", .host(".")),
    ("http://[::1/", .port(":1")), ("http://[fe80::1%25lo]/", .host("[fe80::1%25lo]")),
    ("http://example.org:0/", .port("0")), ("http://example.org:99999/", .port("99999")),
    ("http://example.org:8x/", .port("8x")), ("http://example.org:/", .port("")),
  ]

  @Test(arguments: refused)
  func whatIsNoSafeAddressIsRefusedWithItsReason(text: String, problem: WebAddressProblem) {
    #expect(throws: problem) { try WebAddress(text) }
    #expect(!problem.description.isEmpty)
  }

  @Test func anAddressIsAtMostEightKilobytesLong() throws {
    let short = "http://a/" + String(repeating: "x", count: 8192 - 9)

    #expect(try WebAddress(short).description.utf8.count == 8192)
    #expect(throws: WebAddressProblem.tooLong(8193)) { try WebAddress(short + "x") }
  }
}
