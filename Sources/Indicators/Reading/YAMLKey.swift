/// A key of a mapping and where it stands.
package struct YAMLKey: Equatable, Sendable {
  /// The key.
  package let text: String
  /// Where it stands.
  package let place: Problem.Place
}
