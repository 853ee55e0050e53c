import Archiving
import Foundation
import Indicators
import Reading
import Records

/// What one can ask of a home: its frameworks, observations, scores, tables and sources.
///
/// The site and the command ask the same methods, so they cannot disagree. Each method does one
/// thing, as a whole or not at all.
public struct Tracker: Sendable {
  /// The countries the program knows.
  public let countries: CountryList
  /// The home.
  public let home: Home
  let store: Store
  let settings: TrackerSettings
  let scoreboards = ScoreboardCache()
  // The same children read the documents of all who ask.
  let desk: ReadingDesk?
  let now: @Sendable () -> Date

  private init(
    home: Home, store: Store, settings: TrackerSettings, now: @escaping @Sendable () -> Date
  ) throws(TrackingError) {
    self.countries = try Tracker.countries(of: home)
    self.home = home
    self.store = store
    self.settings = settings
    self.desk = settings.program.map { ReadingDesk(program: $0, folder: home.archive.path) }
    self.now = now
  }

  /// Opens `home` to read from it; another process may write meanwhile.
  public static func reading(
    _ home: Home, settings: TrackerSettings = TrackerSettings(),
    now: @escaping @Sendable () -> Date
  ) throws(TrackingError) -> Tracker {
    let store = try TrackingError.store { () throws(StoreError) in try Store(reading: home) }
    return try Tracker(home: home, store: store, settings: settings, now: now)
  }

  /// Opens `home` to write to it, for `command`; each write waits a moment for another writer.
  public static func writing(
    _ home: Home, for command: String, waiting: Duration = .seconds(5),
    settings: TrackerSettings = TrackerSettings(), now: @escaping @Sendable () -> Date
  ) throws(TrackingError) -> Tracker {
    try TrackingError.store { () throws(StoreError) in try home.mustExist() }
    return try open(home, for: command, waiting: waiting, settings: settings, now: now)
  }

  /// Makes `home` with the countries of `folder`, or opens it where it is there already.
  public static func creating(
    _ home: Home, from folder: IndicatorFolder, for command: String,
    settings: TrackerSettings = TrackerSettings(), now: @escaping @Sendable () -> Date
  ) throws(TrackingError) -> Tracker {
    try TrackingError.home { () throws(HomeError) in try home.create() }
    let file = home.directory.appending(path: "countries.yaml")
    if !FileManager.default.fileExists(atPath: file.path) {
      let text = try folder.countriesText()
      do {
        try text.write(to: file, atomically: true, encoding: .utf8)
      } catch {
        throw .unwritable(file.path, reason: error.localizedDescription)
      }
    }
    return try open(home, for: command, waiting: .seconds(5), settings: settings, now: now)
  }

  private static func open(
    _ home: Home, for command: String, waiting: Duration, settings: TrackerSettings,
    now: @escaping @Sendable () -> Date
  ) throws(TrackingError) -> Tracker {
    let store = try TrackingError.store { () throws(StoreError) in
      try Store(
        home: home, for: LockHolder(command: command, since: now()), waiting: waiting,
        synchronous: settings.synchronous)
    }
    return try Tracker(home: home, store: store, settings: settings, now: now)
  }

  private static func countries(of home: Home) throws(TrackingError) -> CountryList {
    let file = home.directory.appending(path: "countries.yaml")
    return try countries(inText: TextFile(file).text(), path: file.path)
  }

  /// The countries that the text of a `countries.yaml` writes.
  public static func countries(
    inText text: String, path: String
  ) throws(TrackingError) -> CountryList {
    do throws(Problems) {
      return try CountryListReader.read(text)
    } catch {
      throw .problems(path, error)
    }
  }

  /// The right to serve the home for `command`, kept for as long as it is held on to.
  public func servingLock(for command: String) throws(TrackingError) -> HomeLock {
    try TrackingError.home { () throws(HomeError) in
      try HomeLock.take(of: home, for: command, at: now())
    }
  }

  /// Closes the database, so that no log is left beside it; the tracker cannot be used afterwards.
  public func close() throws(TrackingError) {
    try TrackingError.store { () throws(StoreError) in try store.close() }
  }

  /// Does `work`, which waits for the disk, on a thread that may wait.
  func blocking<Value: Sendable>(
    _ work: @escaping @Sendable () throws(TrackingError) -> Value
  ) async throws(TrackingError) -> Value {
    let result = await BlockingWork.run { Result { () throws(TrackingError) in try work() } }
    return try result.get()
  }
}
