/// How many colours a terminal is given.
public enum TerminalColour: String, CaseIterable, Sendable {
  /// None at all.
  case none
  /// The 256 colours of xterm.
  case indexed
  /// All.
  case full

  /// `text` in black or white on `colour`.
  func paint(_ text: String, on colour: Colour) -> String {
    let escape = "\u{1B}["
    switch self {
    case .none:
      return text
    case .indexed:
      // What is read is the text on the colour that the terminal has, not on the one asked for.
      let (front, back) = (colour.nearest.textColour, colour)
      return "\(escape)38;5;\(front.index);48;5;\(back.index)m\(text)\(escape)0m"
    case .full:
      let (front, back) = (colour.textColour, colour)
      return "\(escape)38;2;\(front.red);\(front.green);\(front.blue)"
        + ";48;2;\(back.red);\(back.green);\(back.blue)m\(text)\(escape)0m"
    }
  }

  /// `text` in bold type, where there are colours.
  func embolden(_ text: String) -> String {
    self == .none ? text : "\u{1B}[1m\(text)\u{1B}[0m"
  }
}

extension Colour {
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static func step(_ part: UInt8) -> Int {
    steps.indices.min { abs(Int(steps[$0]) - Int(part)) < abs(Int(steps[$1]) - Int(part)) } ?? 0
  }

  /// The number of the nearest colour of xterm's cube, 16 to 231.
  var index: Int {
    16 + 36 * Colour.step(red) + 6 * Colour.step(green) + Colour.step(blue)
  }

  /// The nearest colour of xterm's cube.
  var nearest: Colour {
    Colour(
      red: Colour.steps[Colour.step(red)], green: Colour.steps[Colour.step(green)],
      blue: Colour.steps[Colour.step(blue)])
  }
}
