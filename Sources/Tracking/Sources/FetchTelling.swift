import Archiving
import Indicators

/// Whom a fetch run tells how far it is.
public struct FetchTelling: Sendable {
  /// Is told how many sources are fetched, before the first.
  public var begun: (@Sendable (Int) -> Void)?
  /// Is told often, and from other threads, how far a transfer is.
  public var progress: (@Sendable (TransferProgress) -> Void)?
  /// Is told of the attempts that were recorded together, body and row safe on the disk.
  public var captured: @Sendable ([SeenSource]) -> Void
  /// Is told what came of the entries of a feed; its new documents are fetched next.
  public var fed: (@Sendable (FeedReport) -> Void)?
  /// Is told what came of reading the texts, at the end.
  public var read: (@Sendable (Tracker.TextsRead) -> Void)?

  /// Tells these.
  public init(
    begun: (@Sendable (Int) -> Void)? = nil,
    progress: (@Sendable (TransferProgress) -> Void)? = nil,
    fed: (@Sendable (FeedReport) -> Void)? = nil,
    captured: @escaping @Sendable ([SeenSource]) -> Void = { _ in }
  ) {
    self.begun = begun
    self.progress = progress
    self.fed = fed
    self.captured = captured
  }
}
