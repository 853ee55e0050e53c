/// What comes next in an XML document; names are without their prefix.
enum XMLEvent: Equatable {
  /// An element begins.
  case start(String)
  /// An element ends; an empty one too.
  case end(String)
  /// Text, or a part of it.
  case text(String)
}
