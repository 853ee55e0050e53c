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
      return "\(escape)38;5;\(colour.textColour.index);48;5;\(colour.index)m\(text)\(escape)0m"
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
  /// The nearest colour of xterm's cube, 16 to 231.
  var index: Int {
    let steps = [0, 95, 135, 175, 215, 255]
    func nearest(_ part: UInt8) -> Int {
      steps.indices.min { abs(steps[$0] - Int(part)) < abs(steps[$1] - Int(part)) } ?? 0
    }
    return 16 + 36 * nearest(red) + 6 * nearest(green) + nearest(blue)
  }
}
