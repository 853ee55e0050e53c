import Indicators

/// Where the bodies of all captures are kept, each once under its digest and never changed.
///
/// A folder by default (``BlobStore``). Every call blocks while disk or network work.
package protocol BodyStore: Sendable {
  /// Keeps bodies for good, and takes their temporary files away; each has a result of its own.
  func keep(_ bodies: [ReceivedBody]) -> [Result<Void, ArchiveProblem>]

  /// Whether ``holds(_:)`` answers without waiting for a network.
  var answersAtOnce: Bool { get }

  /// Whether the body is kept.
  func holds(_ digest: Digest) throws(ArchiveProblem) -> Bool

  /// The path of a file that holds the body, to be read and never written.
  func file(of digest: Digest) throws(ArchiveProblem) -> String

  /// Where the body is or would be, for messages.
  func place(of digest: Digest) -> String

  /// Calls `found` for everything that is kept.
  func list(_ found: (KeptName) throws(ArchiveProblem) -> Void) throws(ArchiveProblem)

  /// The digest of what is really kept under `digest`; `nil` where nothing is.
  func actualDigest(of digest: Digest) throws(ArchiveProblem) -> Digest?

  /// Takes a body away; one that is not there is no problem.
  func remove(_ digest: Digest) throws(ArchiveProblem)

  /// The copies that must go so that `most` bytes of them are left here, those not used for longest
  /// first. Each was found whole where it is really kept, or sent there.
  ///
  /// It takes its time. Nobody may prune meanwhile.
  func surplusCopies(over most: Int) throws(ArchiveProblem) -> [BodyCopy]

  /// Takes surplus copies away. Nobody may be reading them, or be prepared to find them gone.
  func remove(_ copies: [BodyCopy]) throws(ArchiveProblem)
}
