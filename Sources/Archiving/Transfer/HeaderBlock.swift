/// The header fields of one answer, in the order in which they came.
struct HeaderBlock: Sendable, Equatable {
  var statusLine: StatusLine
  var fields: [(name: String, value: String)] = []

  /// All values of the field `name`, which is given in lower case.
  func values(_ name: String) -> [String] {
    fields.lazy.filter { $0.name == name }.map(\.value)
  }

  /// The only value of the field; `nil` also when there are several that differ.
  func single(_ name: String) -> String? {
    let all = values(name)
    guard let first = all.first, all.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The comma-separated words of the field, over all its lines, in lower case.
  func words(_ name: String) -> [String] {
    values(name).flatMap { $0.split(separator: ",") }
      .map { $0.trimmingBlanks().lowercased() }.filter { !$0.isEmpty }
  }

  static func == (left: HeaderBlock, right: HeaderBlock) -> Bool {
    left.statusLine == right.statusLine
      && left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value == $1.value }
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  func trimmingBlanks() -> String {
    let text = Substring(self)
    let isInk = { (byte: UInt8) in byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") }
    guard let first = text.utf8.firstIndex(where: isInk),
      let last = text.utf8.lastIndex(where: isInk)
    else { return "" }
    return String(text[first..<text.utf8.index(after: last)])
  }
}
