import Archiving
import Indicators

/// What a look through the archive of a home found.
public struct ArchiveReport: Sendable, Equatable {
  /// Something that is wrong, and whom it concerns.
  public struct Trouble: Sendable, Equatable {
    /// What is wrong, and where.
    public let finding: ArchiveFindings.Finding
    /// The captures that rest on the body, oldest first; at most 20 of them.
    public let captures: [Capture]

    /// How many captures are named.
    static let most = 20

    /// What is wrong, in a sentence that names the captures.
    public var sentence: String {
      guard let first = captures.first else { return finding.sentence }
      let more = captures.count == Self.most ? " and perhaps more" : ""
      let numbers = captures.compactMap(\.id).map(String.init).joined(separator: ", ")
      return finding.sentence
        + " Capture \(numbers)\(more) of source \(first.source) (\(first.address)) rests on it."
    }
  }

  /// How many bodies were read.
  public let checked: Int
  /// Everything that is wrong.
  public let troubles: [Trouble]
}
