import CXML

/// Goes through an XML document event by event.
///
/// A class because it holds a reader of libxml2; it belongs to the thread that made it. Nothing is
/// loaded, and no entity is replaced beyond the five of XML.
final class XMLCursor {
  /// The deepest nesting that is read.
  static let deepest = 64

  private let reader: xmlTextReaderPtr
  // The tree that a forgiving reader walks over: libxml2 forgives nothing while it streams.
  private let tree: xmlDocPtr?
  // libxml2 reads from these as long as the reader lives.
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let isForgiving: Bool
  private var emptyElement: String?

  /// A cursor before the first event of `document`, whose charset is found out.
  convenience init(_ document: [UInt8]) throws(ReadingProblem) {
    try self.init(utf8: XMLDecoding.utf8(document))
  }

  /// A cursor before the first event of `content`, which is UTF-8 without a declaration.
  ///
  /// A forgiving one reads ill-formed XML as far as it goes, as feeds need; any other throws.
  init(utf8 content: [UInt8], isForgiving: Bool = false) throws(ReadingProblem) {
    try XMLGuard.check(content)
    bytes = .allocate(capacity: max(content.count, 1))
    _ = bytes.update(fromContentsOf: content)
    self.isForgiving = isForgiving
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    if isForgiving { options |= XML_PARSE_RECOVER.rawValue }
    let (text, length) = (
      UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
      Int32(clamping: content.count)
    )
    tree =
      isForgiving
      ? xmlReadMemory(text, length, nil, "UTF-8", Int32(bitPattern: options)) : nil
    let made =
      isForgiving
      ? tree.flatMap { xmlReaderWalker($0) }
      : xmlReaderForMemory(text, length, nil, "UTF-8", Int32(bitPattern: options))
    guard let made else {
      if let tree { xmlFreeDoc(tree) }
      bytes.deallocate()
      throw .damaged
    }
    reader = made
  }

  deinit {
    xmlFreeTextReader(reader)
    if let tree { xmlFreeDoc(tree) }
    bytes.deallocate()
  }

  /// The next event; `nil` at the end.
  func next() throws(ReadingProblem) -> XMLEvent? {
    if let name = emptyElement {
      emptyElement = nil
      return .end(name)
    }
    while true {
      let code = xmlTextReaderRead(reader)
      if code == 0 { return nil }
      guard code == 1 else {
        if isForgiving { return nil }
        throw .damaged
      }
      if xmlTextReaderDepth(reader) > Self.deepest { throw .tooComplex }
      if let event = event() { return event }
    }
  }

  /// The value of an attribute of the element that has just begun, by its name without prefix.
  func attribute(_ name: String) -> String? {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    repeat {
      if text(xmlTextReaderConstLocalName(reader)) == name {
        return text(xmlTextReaderConstValue(reader))
      }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    return nil
  }

  private func event() -> XMLEvent? {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      let name = text(xmlTextReaderConstLocalName(reader))
      if xmlTextReaderIsEmptyElement(reader) == 1 { emptyElement = name }
      return .start(name)
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      return .end(text(xmlTextReaderConstLocalName(reader)))
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      return .text(text(xmlTextReaderConstValue(reader)))
    default: return nil  // Comments, instructions and the like; the list is libxml2's.
    }
  }

  private func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
