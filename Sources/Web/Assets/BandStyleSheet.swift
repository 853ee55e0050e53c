import Indicators
import Tables

/// The colours of a framework's bands, with the ink that stands out on each.
enum BandStyleSheet {
  static func text(_ framework: Framework) -> String {
    framework.bands.enumerated().compactMap { place, band in
      Colour(band.colour).map { colour in
        ".band-\(place){background:\(colour.hexadecimal);color:\(colour.textColour.hexadecimal)}\n"
      }
    }.joined()
  }
}
