/// One line of what stands under a table.
public struct ClosingLine: Sendable, Equatable {
  /// What kind of line it is; its raw value is the class name in HTML.
  public enum Kind: String, Sendable, CaseIterable {
    /// What must be said before all else.
    case statement
    /// A footnote of a publishing profile.
    case footnote
    /// A numbered note.
    case note
    /// What the signs mean.
    case symbols
    /// A remark on the framework.
    case remark
    /// Where the figures come from.
    case source
    /// Whom the figures are credited to.
    case credit
    /// Under which terms they may be used.
    case licence
    /// The edition, or the moment of the draft.
    case standing
    /// How to cite the table.
    case citation
  }

  /// What kind of line it is.
  public let kind: Kind
  /// What stands before the text, such as `Source`; nil where nothing does.
  public let label: String?
  /// The text.
  public let text: String
  /// A web address that belongs to it.
  public let address: String?
}
