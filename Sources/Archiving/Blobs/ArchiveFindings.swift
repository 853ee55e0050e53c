import Indicators

/// What a look through the archive found.
public struct ArchiveFindings: Sendable, Equatable {
  /// Something that is wrong with one name of the archive.
  public struct Finding: Sendable, Equatable {
    /// What is wrong.
    public let kind: Kind
    /// Where: a path, or an address in an object store.
    public let place: String
    /// The body that should be there; `nil` for a stranger.
    public let digest: Digest?
  }

  /// What can be wrong.
  public enum Kind: Sendable, Equatable {
    /// It does not hold what its name says.
    case damaged
    /// It is expected, but not there.
    case missing
    /// It cannot be read, for this reason.
    case unreadable(String)
    /// It does not belong there.
    case stranger

    /// The kind in a word.
    public var name: String {
      switch self {
      case .damaged: "damaged"
      case .missing: "missing"
      case .unreadable: "unreadable"
      case .stranger: "stranger"
      }
    }
  }

  /// How many bodies were read.
  public internal(set) var checked = 0
  /// Everything that is wrong, in the order of the places.
  public private(set) var list: [Finding] = []

  /// Whether everything is in order.
  public var isSound: Bool { list.isEmpty }

  mutating func add(_ kind: Kind, place: String, digest: Digest? = nil) {
    list.append(Finding(kind: kind, place: place, digest: digest))
  }

  mutating func sort() {
    list.sort { $0.place < $1.place }
  }
}

extension ArchiveFindings.Finding {
  /// What is wrong, in a sentence that says what to do.
  public var sentence: String {
    switch kind {
    case .damaged: "\(place) does not hold what its name says; restore it from a backup."
    case .missing: "\(place) is missing; restore it from a backup."
    case .unreadable(let why): "\(place) cannot be read: \(why)"
    case .stranger: "\(place) does not belong into the archive; take it out."
    }
  }
}
