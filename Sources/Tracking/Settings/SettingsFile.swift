import Archiving
import Foundation
import Indicators
import Records

/// The settings that stand in `yardstick.yaml` of a home.
public struct SettingsFile: Sendable, Equatable {
  /// Networks and hosts that may be fetched although they are not public.
  public var allowed: [String] = []
  /// Where the owner of a site can complain about our fetches.
  public var contact: String?
  /// A file of certificates to trust besides those of the system.
  public var authorities: String?
  /// The address at which the site is served.
  public var host: String?
  /// The port at which the site is served.
  public var port: Int?
  /// The names under which the site may be asked for, besides its address.
  public var names: [String] = []

  /// The settings of fetching by their names, each with a value that it can have.
  public var fetching: [String: String] = [:]

  /// The time zone by whose clocks schedules are read, such as `Europe/Sarajevo`.
  public var zone: TimeZone?
  /// After how many failures in a row a source gives an alert.
  public var patience: Int?
  /// The bytes that stay free on the disk.
  public var reserve: Int?
  /// How many documents a feed may give.
  public var feeds = FeedBounds()
  /// The command that is told of alerts.
  public var alert: String?
  /// The object store that keeps the archive; nil: the home does.
  public var objects: ObjectSettings?

  /// The keys of the file, in the order in which they are documented.
  public static let keys = [
    "allow", "contact", "authorities", "host", "port", "names", "fetch", "zone", "patience",
    "reserve", "alert", "archive", "feeds",
  ]

  /// No settings.
  public init() {}

  /// The settings of the file at `url`; none where there is no file.
  public init(_ url: URL) throws(TrackingError) {
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    let text = try TextFile(url).text()
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    var problems: [Problem] = []
    let document = YAMLText.read(text, problems: &problems)
    var reader = FieldReader()
    if let document { take(document, reader: &reader) }
    problems += reader.problems
    guard problems.isEmpty else { throw .problems(url.path, Problems(problems)) }
  }

  private mutating func take(_ document: YAMLValue, reader: inout FieldReader) {
    guard let fields = reader.fields(of: document, allowed: SettingsFile.keys) else { return }
    allowed = reader.list(fields, "allow").compactMap { reader.text(of: $0) }
    names = reader.list(fields, "names").compactMap { reader.text(of: $0) }
    contact = reader.text(fields, "contact")
    authorities = reader.text(fields, "authorities")
    host = reader.text(fields, "host")
    port = reader.integer(fields, "port", in: 0...65535)
    zone = zone(fields, reader: &reader)
    patience = reader.integer(fields, "patience", in: 1...1000)
    reserve = reader.integer(fields, "reserve", in: 0...(1 << 50))
    alert = reader.text(fields, "alert")
    objects = fields["archive"].flatMap { ObjectSettings($0, reader: &reader) }
    takeFetching(fields, reader: &reader)
    takeFeeds(fields, reader: &reader)
  }

  private func zone(_ fields: YAMLFields, reader: inout FieldReader) -> TimeZone? {
    guard let text = reader.text(fields, "zone") else { return nil }
    if let zone = TimeZone(identifier: text) { return zone }
    reader.refuse(
      "zone", "\"\(text)\" is not a time zone.", at: fields.place(of: "zone"),
      hint: "Write it as Europe/Sarajevo.")
    return nil
  }

  private mutating func takeFeeds(_ fields: YAMLFields, reader: inout FieldReader) {
    guard let value = fields["feeds"],
      let inner = reader.fields(of: value, allowed: ["per-fetch", "documents"])
    else { return }
    feeds.perFetch = reader.integer(inner, "per-fetch", in: 1...10_000) ?? feeds.perFetch
    feeds.altogether = reader.integer(inner, "documents", in: 1...1_000_000) ?? feeds.altogether
  }

  private mutating func takeFetching(_ fields: YAMLFields, reader: inout FieldReader) {
    guard let value = fields["fetch"],
      let inner = reader.fields(of: value, allowed: FetchSetting.all.map(\.name))
    else { return }
    var tried = ArchiveSettings()
    for setting in FetchSetting.all {
      guard let text = reader.text(inner, setting.name) else { continue }
      if setting.apply(text, to: &tried) {
        fetching[setting.name] = text
      } else {
        reader.refuse(
          "setting", "\"\(setting.name)\" is \"\(text)\".", at: inner.place(of: setting.name),
          hint: "It must be \(setting.allowed).")
      }
    }
  }
}
