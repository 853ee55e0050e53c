/// A colour of the screen, and how text stands out on it.
public struct Colour: Hashable, Sendable {
  /// Red, 0 to 255.
  public let red: UInt8
  /// Green, 0 to 255.
  public let green: UInt8
  /// Blue, 0 to 255.
  public let blue: UInt8

  /// A colour of three parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb` or `#rgb`, and nothing else.
  public init?(_ text: String) {
    guard text.first == "#" else { return nil }
    let digits = text.dropFirst().map { $0.isASCII ? $0.hexDigitValue : nil }
    let known = digits.compactMap { $0 }
    guard known.count == digits.count else { return nil }
    let parts: [Int]
    switch known.count {
    case 3: parts = known.map { $0 * 17 }
    case 6: parts = [0, 2, 4].map { known[$0] * 16 + known[$0 + 1] }
    default: return nil
    }
    self.init(red: UInt8(parts[0]), green: UInt8(parts[1]), blue: UInt8(parts[2]))
  }

  /// Black.
  public static let black = Colour(red: 0, green: 0, blue: 0)
  /// White.
  public static let white = Colour(red: 255, green: 255, blue: 255)

  /// The colour as `#rrggbb`.
  public var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// Black or white, whichever stands out more; always at least 4.5:1.
  public var textColour: Colour {
    contrast(with: .black) >= contrast(with: .white) ? .black : .white
  }
}
