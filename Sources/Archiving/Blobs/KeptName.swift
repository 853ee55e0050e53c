import Indicators

/// A name that was found in a store of bodies.
package enum KeptName: Sendable, Equatable {
  /// The name of a body.
  case body(Digest)
  /// Something that does not belong there, by its place.
  case stranger(String)
}
