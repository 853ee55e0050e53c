import Foundation
import Testing

@testable import Reading

struct CharsetTests {
  static let turkish = "Şeffaflık ve hesap verebilirlik: ğüşiöç İIıi"

  static let decisions: [(String, String?, String, Bool)] = [
    // How the bytes are written, what the server says, what the page says, whether it is a lie.
    ("windows-1254", "windows-1254", "", false), ("windows-1254", "ISO-8859-9", "", false),
    ("windows-1254", nil, "<meta charset=\"iso-8859-9\">", false),
    ("windows-1254", nil, "<meta http-equiv=x content='text/html; charset=windows-1254'>", false),
    ("windows-1254", "utf-8", "", true), ("windows-1254", nil, "", false),
    ("utf-8", "utf-8", "<meta charset=\"windows-1254\">", false),
    ("utf-8", "windows-1254", "", true), ("utf-8", "klingon-8", "", false),
    ("utf-8", nil, "", false), ("utf-8", nil, "<meta charset=windows-1250>", true),
    ("windows-1254", "utf-8", "<meta charset=windows-1254>", true),
  ]

  @Test(arguments: decisions)
  func theCharsetIsTheOneTheBytesAreIn(
    written: String, header: String?, meta: String, isLie: Bool
  ) throws {
    let bytes = try encode(
      "<!doctype html><html lang=\"tr\"><head>\(meta)<title>Rapor</title></head>"
        + "<body><p>\(Self.turkish) \(Self.turkish)</p></body></html>", written)

    let decision = CharsetDecision(bytes, header: header, language: "tr")

    #expect(decision.charset.description == written)
    #expect(decision.isBelied == isLie)
    #expect(TextDecoder.text(bytes, in: decision.charset).contains(Self.turkish))
  }

  @Test func aMarkAtTheBeginningDecides() throws {
    let utf8 = [0xEF, 0xBB, 0xBF] + Array(Self.turkish.utf8)
    let utf16 = [0xFF, 0xFE] + Array(try #require(Self.turkish.data(using: .utf16LittleEndian)))

    for bytes in [utf8, utf16] {
      let decision = CharsetDecision(bytes, header: "iso-8859-1")
      #expect(decision.ground == .mark)
      #expect(TextDecoder.text(bytes, in: decision.charset) == Self.turkish)
    }
  }

  @Test func theLanguageOfThePageHelpsWhereNothingElseDoes() throws {
    let bytes = try encode("<html lang=\"tr\"><body>\(Self.turkish)</body></html>", "windows-1254")

    let decision = CharsetDecision(bytes, header: nil)

    #expect(decision.charset.description == "windows-1254")
    #expect(decision.ground == .detected)
  }

  @Test func utf7IsNotRead() {
    let bytes = Array("<html><body>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</body></html>".utf8)

    let decision = CharsetDecision(bytes, header: "utf-7")

    #expect(!TextDecoder.text(bytes, in: decision.charset).contains("<script>"))
  }

  @Test func latin2WithTheLettersOfWindowsIsWindows() throws {
    let bytes = try encode(
      "OPŠTA DEKLARACIJA O PRAVIMA ČOVEKA, član 1, žurno, Š Ž š ž", "windows-1250")

    let decision = CharsetDecision(bytes, header: "iso-8859-2", language: "sr-Latn")

    #expect(decision.charset.description == "windows-1250")
    #expect(decision.isBelied)
  }

  @Test func aByteThatIsNoLetterTakesNoOtherWithIt() throws {
    let bytes: [UInt8] = [0x41, 0x81, 0x42]

    #expect(
      TextDecoder.text(bytes, in: try #require(Charset(label: "windows-1252"))) == "A\u{FFFD}B")
  }

  private func encode(_ text: String, _ name: String) throws -> [UInt8] {
    let encodings: [String: String.Encoding] = [
      "utf-8": .utf8, "windows-1254": .windowsCP1254, "windows-1250": .windowsCP1250,
    ]
    let encoding = try #require(encodings[name])
    return Array(try #require(text.data(using: encoding)))
  }
}
