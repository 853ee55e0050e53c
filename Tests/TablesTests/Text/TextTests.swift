import Indicators
import Tables
import Testing

struct TextTests {
  @Test(arguments: [40, 60, 80, 100, 120], [false, true])
  func noLineIsWiderThanTheTerminal(width: Int, isPlain: Bool) throws {
    var style = TableStyle()
    style.width = width
    style.isPlain = isPlain
    for request in FormatTests.requests {
      for language in Language.offered {
        let table = try Harbours().table {
          request(&$0)
          $0.language = language
        }

        for line in TableFormat.text.string(table, style: style).split(separator: "\n") {
          #expect(line.count <= width, "\(line)")
        }
      }
    }
  }

  @Test(arguments: TerminalColour.allCases)
  func coloursChangeNothingButTheColour(colour: TerminalColour) throws {
    var style = TableStyle()
    style.colour = colour
    let table = try Harbours().table { $0.node = "1" }

    let painted = TableFormat.text.string(table, style: style)
    let bare = painted.replacing(/\u{1B}\[[0-9;]*m/, with: "")

    #expect(painted.contains("\u{1B}[") == (colour != .none))
    for line in TableFormat.text.string(table).split(separator: "\n") {
      #expect(bare.contains(line))
    }
  }

  @Test func plainTextKeepsToASCIIExceptInNames() throws {
    var style = TableStyle()
    style.isPlain = true

    let text = TableFormat.text.string(
      try Harbours().table { $0.facets = [.law] }, style: style)

    #expect(text.filter { !$0.isASCII } == "")
  }
}
