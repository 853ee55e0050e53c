/// Markup that is safe by construction: text that is put into it is escaped.
///
/// `let cell: HTML = "<td>\(name)</td>"` escapes `name`; markup within markup stays as it is.
/// Every attribute must be quoted; an address goes in as `href="\(address: url)"`.
public struct HTML: Sendable, Equatable {
  /// The markup as it is sent.
  public private(set) var markup: String

  /// Nothing.
  public init() { markup = "" }

  /// `text` as text, whatever it holds.
  public init(text: String) {
    markup = ""
    appendEscaped(text)
  }

  /// The parts one after the other, with `separator` between them.
  public init(joining parts: some Sequence<HTML>, separator: HTML = HTML()) {
    markup = ""
    var isFirst = true
    for part in parts {
      if !isFirst { markup += separator.markup }
      markup += part.markup
      isFirst = false
    }
  }

  /// Appends markup.
  public static func += (left: inout HTML, right: HTML) {
    left.markup += right.markup
  }

  /// Both, one after the other.
  public static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum += right
    return sum
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { markup.isEmpty }

  fileprivate mutating func appendTrusted(_ literal: String) { markup += literal }

  fileprivate mutating func appendEscaped(_ text: String) {
    guard text.utf8.contains(where: HTML.needsEscape) else {
      markup += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      case "\t", "\n": markup.unicodeScalars.append(scalar)
      case let control where control.value < 0x20 || control.value == 0x7F: markup += "\u{FFFD}"
      case let plain: markup.unicodeScalars.append(plain)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E
      || byte == 0x7F
  }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Markup written in a program.
  public init(stringLiteral value: String) { markup = value }

  /// Markup written in a program, with what was put into it.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }

  /// Collects markup; what is put in is escaped unless it is markup itself.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    /// Makes room.
    public init(literalCapacity: Int, interpolationCount: Int) {
      html.markup.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Appends markup written in a program.
    public mutating func appendLiteral(_ literal: String) { html.appendTrusted(literal) }

    /// Appends text, escaped.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      html.appendEscaped(String(text))
    }

    /// Appends a number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      html.appendEscaped("\(number)")
    }

    /// Appends markup.
    public mutating func appendInterpolation(_ part: HTML) { html += part }

    /// Appends markup, or nothing.
    public mutating func appendInterpolation(_ part: HTML?) {
      if let part { html += part }
    }

    /// Appends pieces of markup one after the other.
    public mutating func appendInterpolation(_ parts: some Sequence<HTML>) {
      for part in parts { html += part }
    }

    /// Appends an address for `href` or `src`: one that could run or leave the web becomes `#`.
    public mutating func appendInterpolation(address: String) {
      html.appendEscaped(LinkAddress.isSafe(address) ? address : "#")
    }
  }
}
