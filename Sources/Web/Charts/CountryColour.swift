import Indicators

/// The colour of a country, the same in every picture.
enum CountryColour {
  /// How many colours the style sheet has.
  static let count = 8

  /// The class that carries it; a country outside the list has the last one.
  static func name(of code: Code<Country>, in list: CountryList) -> String {
    let place = list.protocolOrder.firstIndex(of: code) ?? count - 1
    return "c\(place % count)"
  }
}
