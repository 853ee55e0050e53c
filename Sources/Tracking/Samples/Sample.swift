import Indicators

/// A document about an imaginary country that the demonstration fetches.
public struct Sample: Sendable, Equatable {
  /// Its path on the sample server, without the leading slash.
  public let path: String
  /// What it is called.
  public let title: String
  /// Its language.
  public let language: String?
  /// What stands behind the address.
  public let kind: SourceKind
  /// The media type under which it is sent.
  public let mediaType: String
  /// The files it is, one after the other at each request; the last one stays.
  public let editions: [String]
}
