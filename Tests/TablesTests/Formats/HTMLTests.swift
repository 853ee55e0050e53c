import Foundation
import Indicators
import Tables
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct HTMLTests {
  @Test(arguments: TableStyle.MarkupStyle.allCases, Language.offered)
  func markupIsWellFormed(markup: TableStyle.MarkupStyle, language: Language) throws {
    var style = TableStyle()
    style.markup = markup
    style.showsSeries = true
    for request in FormatTests.requests {
      let table = try Harbours().table {
        request(&$0)
        $0.language = language
      }

      let outline = try Outline(TableFormat.html.string(table, style: style))

      #expect(outline.elements["table"] == 1)
      #expect(outline.elements["caption"] == 1)
      #expect(outline.headersWithoutScope == 0)
      #expect(outline.elements["tr"] == table.rows.count + (table.hasSubheadings ? 2 : 1))
    }
  }

  @Test func pageHasNoStyleInItsElements() throws {
    var style = TableStyle()
    style.markup = .classes

    #expect(try !TableFormat.html.string(Harbours().table(), style: style).contains("style="))
  }

  @Test func everyChangeBesideItsSignHasAWord() throws {
    var style = TableStyle()
    style.markup = .classes
    let table = try Harbours().table()
    let written = TableFormat.html.string(table, style: style)
    let changes = table.rows.flatMap(\.cells).compactMap(\.change)

    for word in Set(changes.map(\.word)) {
      let hidden = "<span class=\"visually-hidden\">\(word)</span>"
      #expect(
        written.components(separatedBy: hidden).count - 1
          == changes.filter { $0.word == word }.count)
    }
  }

  @Test func notesAreLinkedAndFound() throws {
    var style = TableStyle()
    style.markup = .classes
    style.identifier = "compare"
    let table = try Harbours().table()

    let written = TableFormat.html.string(table, style: style)

    #expect(!table.notes.isEmpty)
    for number in 1...table.notes.count {
      #expect(written.contains("href=\"#compare-note-\(number)\""))
      #expect(written.contains("id=\"compare-note-\(number)\""))
    }
  }
}

/// The elements of a piece of markup, counted by an XML parser.
private final class Outline: NSObject, XMLParserDelegate {
  var elements: [String: Int] = [:]
  var headersWithoutScope = 0

  init(_ markup: String) throws {
    super.init()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = self
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    if name == "th", attributes["scope"] == nil { headersWithoutScope += 1 }
  }
}
