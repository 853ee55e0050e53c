import Testing

@testable import Reading

struct PatternTests {
  @Test(arguments: [
    ("abc", "xabcabc", ["abc", "abc"]), ("a+", "caaandaab", ["aaa", "aa"]),
    ("a|ab|abc", "abcd", ["abc"]), ("^Visitors: \\d+$", "Visitors: 1024", ["Visitors: 1024"]),
    ("^Visitors", "All Visitors", []),
    ("\\d{2}:\\d{2}(:\\d{2})?", "at 12:03:04 and 7:1", ["12:03:04"]),
    ("[^a-z ]+", "one TWO", []), ("[0-9,.]+ EUR", "1,000.50 EUR", ["1,000.50 EUR"]),
    ("\\bcivil\\b", "uncivil civil civilian", ["civil"]), ("(?:ab)*c", "ababc c", ["ababc", "c"]),
    ("(a*)*b", "aaab", ["aaab"]), ("x{0,2}", "xxx", ["xx", "x"]),
    ("a.c", "a\u{E7}c abc", ["a\u{E7}c", "abc"]),
    ("ğ", "DAĞ dağ", ["Ğ", "ğ"]), ("посета: \\d+", "Посета: 17", ["Посета: 17"]),
    ("[]a]", "]", ["]"]),
    ("[\\d-]+", "2024-05-12", ["2024-05-12"]), ("\\.", "a.b", ["."]), ("()", "abc", []),
  ])
  func matchesAreLeftmostAndLongest(pattern: String, line: String, found: [String]) throws {
    let scalars = Array(line.unicodeScalars)

    let matches = try Pattern(pattern).matches(in: line)

    #expect(matches.map { String(String.UnicodeScalarView(scalars[$0])) } == found)
  }

  @Test(arguments: [
    "", "(", ")", "a)", "[a", "*a", "a**", "{2}{", "a{3,1}", "[z-a]", "(?=a)", "(?i)a", "\\1",
    "\\q",
    "a{1000}", "((((a{50}){50}){50}){50})", "a\\", "a*?", "a{x}",
  ])
  func aWrongPatternIsRefusedInPlainWords(pattern: String) {
    let problem = #expect(throws: PatternProblem.self) { try Pattern(pattern) }

    #expect(problem?.description.hasSuffix(".") == true)
  }

  @Test func noPatternMakesTheSearchHang() throws {
    let line = String(repeating: "a", count: 5000) + "!"
    for evil in ["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*a){10}$", "([a-z]+)*[0-9]"] {
      _ = try Pattern(evil).matches(in: line)
    }
  }
}
