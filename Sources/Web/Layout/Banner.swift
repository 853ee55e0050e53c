import Indicators
import Tables

/// What must be said before all else, such as that a framework is provisional.
enum Banner {
  /// The banner of a page about `framework`; nothing where there is nothing to say.
  static func html(_ framework: Framework, _ words: SiteWording) -> HTML {
    switch framework.status {
    case .official: HTML()
    case .provisional: "<p class=\"banner\">\(words[FrameWords.provisional])</p>\n"
    }
  }
}
