import Archiving
import Foundation
import Records

/// How a tracker works.
public struct TrackerSettings: Sendable, Equatable {
  /// Networks and hosts that may be fetched although they are not public, such as `127.0.0.1:8090`.
  public var allowed: [String] = []
  /// Where the owner of a site can complain about our fetches.
  public var contact: String = ""
  /// A file of certificates to trust besides those of the system.
  public var authorities: String?
  /// The program whose `worker transfer` and `worker read` transfer and read documents in children;
  /// `nil` does both in this process, which is for tests alone.
  public var program: String?
  /// Settings of fetching by their names, such as `total-seconds`; `FetchSetting.all` has them.
  public var fetching: [String: String] = [:]
  /// The object store that keeps the archive; nil: the home does.
  public var objects: ObjectPlace?
  /// How far the database waits for the disk; anything but `full` is for one test only.
  public var synchronous: Synchronous = .full

  /// After how many failures in a row a source gives an alert.
  public var patience = 3
  /// By whose clocks schedules are read; `nil`: by those of the system.
  public var zone: TimeZone? = .gmt
  /// How long a source is left to a worker that gives no sign of life, in seconds.
  public var lease = 300.0
  /// How many documents a feed may give.
  public var feeds = FeedBounds()
  /// The bytes that stay free on the disk; nil: a twentieth of it, and no more than a gibibyte.
  public var reserve: Int?

  /// The settings for everyday use.
  public init() {}

  /// By whose clocks schedules are read.
  ///
  /// To find out the zone of the system takes some milliseconds, so only who reads a schedule asks.
  var clock: TimeZone { zone ?? .current }
}
