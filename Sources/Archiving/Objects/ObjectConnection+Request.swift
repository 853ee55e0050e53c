import Indicators

extension ObjectConnection {
  /// What is asked of the store.
  enum Request {
    /// Whether an object is there, and what the store knows of its bytes.
    case look(isSummed: Bool)
    /// The bytes of an object, into a new file.
    case read(into: String)
    /// An object is made of a file of this size and digest; whether the store is to keep that digest
    /// beside it.
    case write(from: String, size: Int, digest: Digest, isSummed: Bool)
    /// An object is removed.
    case remove
    /// A page of the names of objects.
    case list
  }
}
