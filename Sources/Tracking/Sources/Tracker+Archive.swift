import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// The archive of the home, fetching by the settings.
  ///
  /// Throws where its folder cannot be used, and for a setting that cannot be.
  public func archive() throws(TrackingError) -> Archive {
    try Self.archive(of: home, settings: settings)
  }

  /// The archive of `home`, fetching by `settings`: for who starts it while the records are opened.
  ///
  /// Throws where there is no home, where its folder cannot be used, and for a setting that cannot be.
  public static func archive(
    of home: Home, settings: TrackerSettings
  ) throws(TrackingError) -> Archive {
    try TrackingError.store { () throws(StoreError) in try home.mustExist() }
    var fetching = ArchiveSettings(
      contact: settings.contact,
      addresses: AddressGuard(allowed: try allowEntries(settings.allowed)),
      authorities: settings.authorities, program: settings.program)
    try apply(settings.fetching, to: &fetching)
    do throws(ArchiveProblem) {
      fetching.objects = settings.objects
      return try Archive(at: home.archive.path, settings: fetching)
    } catch {
      throw .archive(error)
    }
  }

  /// What may be fetched although it is not public.
  static func allowEntries(_ allowed: [String]) throws(TrackingError) -> [AllowEntry] {
    try allowed.map { text throws(TrackingError) in
      guard let entry = AllowEntry(text) else {
        throw .setting(
          "allow",
          reason: "\"\(text)\" is neither a host, host:port nor a network such as 10.0.0.0/8")
      }
      return entry
    }
  }

  /// Throws where a setting has a value that it cannot have, also while nothing is due.
  func checkSettings() throws(TrackingError) {
    _ = try Self.allowEntries(settings.allowed)
    var tried = ArchiveSettings()
    try Self.apply(settings.fetching, to: &tried)
  }

  private static func apply(
    _ values: [String: String], to fetching: inout ArchiveSettings
  ) throws(TrackingError) {
    for (name, text) in values {
      guard let setting = FetchSetting.named(name) else {
        throw .setting(
          "setting of fetching",
          reason: "there is none named \"\(name)\"; there are "
            + FetchSetting.all.map(\.name).joined(separator: ", "))
      }
      guard setting.apply(text, to: &fetching) else {
        throw .setting(
          "setting of fetching", reason: "\(name) is \"\(text)\"; it must be \(setting.allowed)")
      }
    }
  }
}
