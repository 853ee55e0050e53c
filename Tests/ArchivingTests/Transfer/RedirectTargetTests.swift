import Indicators
import Testing

@testable import Archiving

struct RedirectTargetTests {
  static let references: [(String, String)] = [
    ("/ok", "https://a.example/ok"),
    ("c", "https://a.example/x/c"),
    ("../c", "https://a.example/c"),
    ("../../../c", "https://a.example/c"),
    ("?q=1", "https://a.example/x/y?q=1"),
    ("//b.example/z", "https://b.example/z"),
    ("HTTP://B.example:80/z#part", "http://b.example/z"),
    ("http://b.example", "http://b.example/"),
    ("/a b", "https://a.example/a%20b"),
    ("/Şeffaf", "https://a.example/%C5%9Eeffaf"),
    ("/a?x=%0d%0aX-Injected:%20yes", "https://a.example/a?x=%0d%0aX-Injected:%20yes"),
    ("https://скопје.example/", "https://xn--e1ajmeh5l.example/"),
  ]

  @Test(arguments: references)
  func aReferenceMeansTheAddressOfTheStandard(reference: String, expected: String) throws {
    let base = try WebAddress("https://a.example/x/y?z")

    let address = try RedirectTarget.address(reference, from: base)

    #expect(address.description == expected)
  }

  @Test(arguments: [
    "file:///etc/passwd", "FILE:/etc/passwd", "ftp://a.example/", "javascript:alert(1)",
    "data:text/html,x", "gopher://a.example/", "http+unix://%2Frun%2Fx/",
  ])
  func anotherSchemeIsBlocked(reference: String) throws {
    let base = try WebAddress("https://a.example/")

    #expect { try RedirectTarget.address(reference, from: base) } throws: { error in
      guard case .blockedScheme? = error as? TransferFault else { return false }
      return true
    }
  }

  @Test(arguments: [
    "http:/127.0.0.1/", "http:127.0.0.1/", "http:///127.0.0.1/", "http://u:p@a.example/",
    "http://a.example:99999/", "http://[::1:bad/", "/\\127.0.0.1/", "http:\\\\127.0.0.1\\",
    "/a\rX: y", "http://１２７.0.0.1/", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/",
    "http://127.0.0.1%00.a.example/", "http://[fe80::1%25lo]/",
  ])
  func aReferenceThatCouldMeanTwoThingsIsRefused(reference: String) throws {
    let base = try WebAddress("https://a.example/")

    #expect { try RedirectTarget.address(reference, from: base) } throws: { error in
      guard case .redirectInvalid? = error as? TransferFault else { return false }
      return true
    }
  }
}
