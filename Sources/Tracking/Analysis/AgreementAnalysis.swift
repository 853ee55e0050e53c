/// How far assessors agree: Krippendorff's alpha, 1 for always and 0 for no more than by chance.
public struct AgreementAnalysis: Sendable, Equatable, Encodable {
  /// The code of the indicator; nil for all of them together.
  public let indicator: String?
  /// The side of the indicator, where it has several.
  public let facet: String?
  /// The number of cells for which several assessors gave a value.
  public let cells: Int
  /// Alpha where any two different values differ equally.
  public let nominal: Double?
  /// Alpha where values differ by what is ranked between them.
  public let ordinal: Double?
  /// Alpha where values differ by their distance.
  public let interval: Double?
}
