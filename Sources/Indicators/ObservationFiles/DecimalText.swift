/// A number as it was written: its value, and what its writing tells beside it.
struct DecimalText {
  /// The nearest double; infinite where the digits exceed all doubles.
  let value: Double
  /// How many decimals it has, zeros at the end not counted.
  let places: Int
  /// Whether it is a whole number written with decimals, such as `3.0`.
  let hasIdleDecimals: Bool
  /// Whether it is zero with a minus.
  let isNegativeZero: Bool
  /// Whether it was written with an exponent.
  let hasExponent: Bool

  /// Why a text is not a number.
  enum Fault: Error, Equatable {
    /// It is none in any writing that is known.
    case notANumber
    /// An exponent, which the dialect does not allow.
    case exponent
    /// A plus at the beginning.
    case plus
    /// A zero before other digits.
    case leadingZero
    /// Digits are missing before or after the decimal mark.
    case bareMark
    /// The decimal mark of another dialect.
    case otherMark
    /// Both marks, or one mark several times, as between thousands.
    case thousands
  }

  /// Reads an optional minus, ASCII digits, `mark` and further digits, and nothing else.
  init(_ text: some StringProtocol, mark: DecimalMark, exponents: Bool) throws(Fault) {
    let parts = Parts(Array(text.utf8), mark: mark.byte)
    guard parts.isComplete else { throw DecimalText.fault(of: text, mark: mark) }
    if parts.hasPlus { throw .plus }
    if parts.whole.count == 0 || (parts.hasMark && parts.fraction.isEmpty) { throw .bareMark }
    if parts.whole.count > 1, parts.whole.first == UInt8(ascii: "0") { throw .leadingZero }
    if parts.exponent != nil, !exponents { throw .exponent }
    let written = String(decoding: parts.canonical, as: UTF8.self)
    guard let magnitude = Double(written) else { throw .notANumber }
    // An exponent that no double can hold is nonsense; too many digits are merely too large.
    if magnitude.isInfinite, parts.exponent != nil { throw .notANumber }
    value = parts.isNegative && magnitude != 0 ? -magnitude : magnitude
    places = parts.places
    hasIdleDecimals = parts.places == 0 && parts.hasMark
    isNegativeZero = parts.isNegative && magnitude == 0
    hasExponent = parts.exponent != nil
  }

  /// What is wrong with `text`, which is not of the form of a number.
  private static func fault(of text: some StringProtocol, mark: DecimalMark) -> Fault {
    let bytes = Array(text.utf8)
    if Parts(bytes, mark: mark.other.byte).isComplete { return .otherMark }
    let marks = bytes.filter { $0 == mark.byte || $0 == mark.other.byte }.count
    let digits = bytes.drop { $0 == UInt8(ascii: "-") }.filter { (0x30...0x39).contains($0) }.count
    let signs = bytes.first == UInt8(ascii: "-") ? 1 : 0
    return marks > 1 && digits > 0 && marks + digits + signs == bytes.count
      ? .thousands : .notANumber
  }
}

extension DecimalText {
  /// The digits of a number, taken apart.
  private struct Parts {
    var isNegative = false
    var hasPlus = false
    var whole: ArraySlice<UInt8>
    var hasMark = false
    var fraction: ArraySlice<UInt8> = []
    var exponent: ArraySlice<UInt8>?
    /// Whether nothing was left over, and there was a digit.
    var isComplete: Bool

    init(_ bytes: [UInt8], mark: UInt8) {
      var rest = bytes[...]
      isNegative = rest.first == UInt8(ascii: "-")
      hasPlus = rest.first == UInt8(ascii: "+")
      if isNegative || hasPlus { rest.removeFirst() }
      whole = Parts.digits(&rest)
      if rest.first == mark {
        hasMark = true
        rest.removeFirst()
        fraction = Parts.digits(&rest)
      }
      var isExponentWhole = true
      if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e"), !whole.isEmpty {
        let start = rest.dropFirst()
        rest = start
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
          rest.removeFirst()
        }
        isExponentWhole = !Parts.digits(&rest).isEmpty
        exponent = start.prefix(upTo: rest.startIndex)
      }
      isComplete = rest.isEmpty && isExponentWhole && !(whole.isEmpty && fraction.isEmpty)
    }

    /// The number as every reader of doubles takes it, without its sign.
    var canonical: [UInt8] {
      var text = Array(whole)
      if !fraction.isEmpty { text += [UInt8(ascii: ".")] + fraction }
      if let exponent { text += [UInt8(ascii: "e")] + exponent }
      return text
    }

    var places: Int {
      let significant = fraction.lastIndex { $0 != UInt8(ascii: "0") }
      let written = significant.map { $0 - fraction.startIndex + 1 } ?? 0
      guard let exponent else { return written }
      let shift = Int(String(decoding: exponent, as: UTF8.self)) ?? 0
      // 1200e-2 is 12: zeros at the end of the digits are no places either.
      let digits = whole + fraction.prefix(written)
      let zeros = written == 0 ? digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count : 0
      if zeros == digits.count { return 0 }
      let (places, isTooLong) = (written - zeros).subtractingReportingOverflow(shift)
      return isTooLong ? Int.max : max(0, places)
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest[digits.endIndex...]
      return digits
    }
  }
}
