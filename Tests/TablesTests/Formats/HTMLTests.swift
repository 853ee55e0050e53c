import Foundation
import Indicators
import Testing

@testable import Tables

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct HTMLTests {
  /// A page with a link for every heading.
  static let page = HTMLPage(region: "Harbours, table") { subject in
    switch subject {
    case .node(let node): "/nodes/\(node)"
    case .country(let country): "/countries/\(country)"
    case .regionalMean: nil
    }
  }

  @Test(arguments: [true, false], Language.offered)
  func markupIsWellFormed(isOnPage: Bool, language: Language) throws {
    for request in FormatTests.requests {
      let table = try Harbours().table {
        request(&$0)
        $0.language = language
      }

      let outline = try Outline(table.html(on: isOnPage ? Self.page : nil).markup)

      #expect(outline.elements["table"] == 1)
      #expect(outline.elements["caption"] == 1)
      #expect(outline.headersWithoutScope == 0)
      #expect(outline.elements["tr"] == table.rows.count + (table.hasSubheadings ? 2 : 1))
      #expect(outline.elements["tbody"] == table.rowGroups.count)
    }
  }

  @Test func pageHasNoStyleInItsElements() throws {
    #expect(try !Harbours().table().html(on: Self.page).markup.contains("style="))
  }

  @Test func everyChangeBesideItsSignHasAWord() throws {
    let table = try Harbours().table()
    let written = table.html(on: Self.page).markup
    let changes = table.rows.flatMap(\.cells).compactMap(\.change)

    for word in Set(changes.map(\.word)) {
      let hidden = "<span class=\"hidden\">\(word)</span>"
      #expect(
        written.components(separatedBy: hidden).count - 1
          == changes.filter { $0.word == word }.count)
    }
  }

  @Test func notesAreLinkedAndFound() throws {
    let table = try Harbours().table()

    let written = table.html(on: Self.page).markup

    #expect(!table.notes.isEmpty)
    for number in 1...table.notes.count {
      #expect(written.contains("href=\"#note-\(number)\""))
      #expect(written.contains("id=\"note-\(number)\""))
    }
  }

  @Test func headingsLeadWhereThePageSays() throws {
    let table = try Harbours().table()

    let written = table.html(on: Self.page).markup

    for row in table.rows {
      guard let target = Self.page.link(row.subject) else { continue }
      #expect(written.contains("<a href=\"\(target)\">"))
    }
    #expect(table.html().markup.contains("<a href") == table.sources.contains { $0.address != nil })
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
