import Tables
import Testing

struct MarkupTests {
  @Test func textIsEscapedWhereverItIsPutIn() {
    let text = "<script>alert(\"1\")</script> & 'more'"

    let html: HTML = "<p title=\"\(text)\">\(text)</p>"

    let escaped =
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;"
    #expect(html.markup == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func markupWithinMarkupStaysAsItIs() {
    let inner: HTML = "<b>\("<")</b>"

    let html: HTML = "<p>\(inner)\([inner, inner])\(7)\(nil as HTML?)</p>"

    #expect(html.markup == "<p><b>&lt;</b><b>&lt;</b><b>&lt;</b>7</p>")
  }

  static let unsafe = [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//example.org", "/\\example.org",
    "mailto:a@example.org", "http:\n//example.org", "ftp://example.org", "", "blob:x",
  ]

  @Test(arguments: unsafe)
  func addressThatCouldRunOrLeaveIsNoLink(address: String) {
    #expect(HTML.link(address, "here").markup == "here")
    #expect(("<a href=\"\(address: address)\">" as HTML).markup == "<a href=\"#\">")
    #expect(HTML.element("img", ["src": address, "alt": ""]).markup == "<img alt=\"\"/>")
  }

  @Test(arguments: ["https://example.org/?a=1", "/compare?lang=tr", "#note", "?cycle=2021", "../x"])
  func addressOfTheWebOrTheSiteIsALink(address: String) {
    #expect(HTML.link(address, "here").markup == "<a href=\"\(address)\">here</a>")
  }

  @Test func controlCharactersDoNotReachThePage() {
    #expect(HTML(text: "a\u{0}b\u{1B}c\nd").markup == "a\u{FFFD}b\u{FFFD}c\nd")
  }
}
