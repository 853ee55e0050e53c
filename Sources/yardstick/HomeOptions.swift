import ArgumentParser
import Foundation
import Records
import Tracking

/// Where the home is, and who works there.
struct HomeOptions: ParsableArguments {
  @Option(help: "The home; else YARDSTICK_HOME, else $XDG_DATA_HOME/yardstick.")
  var home: String?

  @Option(help: "The folder of countries and frameworks; else YARDSTICK_INDICATORS.")
  var library: String?

  @Flag(help: "Say more about an error.")
  var verbose = false

  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// The home that was named.
  var directory: Home {
    let path: String
    if let home {
      path = home
    } else if let named = environment["YARDSTICK_HOME"], !named.isEmpty {
      path = named
    } else if let data = environment["XDG_DATA_HOME"], !data.isEmpty {
      path = data + "/yardstick"
    } else {
      path = NSHomeDirectory() + "/.local/share/yardstick"
    }
    return Home(URL(filePath: path, directoryHint: .isDirectory))
  }

  /// The folder of countries and frameworks.
  func folder() throws -> IndicatorFolder {
    if let library {
      return try IndicatorFolder(URL(filePath: library, directoryHint: .isDirectory))
    }
    let program =
      URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return try IndicatorFolder.find(
      environment: environment, executable: program,
      current: URL(filePath: FileManager.default.currentDirectoryPath))
  }

  /// The name under which acts are recorded: `YARDSTICK_AUTHOR`, else the user's.
  var author: String {
    environment["YARDSTICK_AUTHOR"] ?? environment["USER"] ?? NSUserName()
  }

  /// What stands in the home's `yardstick.yaml`.
  func settingsFile() throws -> SettingsFile {
    try SettingsFile(directory.directory.appending(path: "yardstick.yaml"))
  }

  /// How a tracker works: the environment before the home's file.
  func settings() throws -> TrackerSettings {
    let file = try settingsFile()
    var settings = TrackerSettings()
    settings.allowed =
      environment["YARDSTICK_ALLOW"].map { $0.split(separator: ",").map(String.init) }
      ?? file.allowed
    settings.contact = environment["YARDSTICK_CONTACT"] ?? file.contact ?? ""
    settings.authorities = environment["YARDSTICK_AUTHORITIES"] ?? file.authorities
    // Whatever has become of the file by then, it is this very program.
    settings.program = "/proc/self/exe"
    settings.fetching = file.fetching
    settings.zone = file.zone
    settings.patience = file.patience ?? settings.patience
    settings.reserve = file.reserve
    settings.feeds = file.feeds
    settings.objects = try file.objects?.place(environment: environment)
    settings.synchronous = Synchronous(environment: environment)
    return settings
  }

  /// The home, to read from.
  func reading() throws -> Tracker {
    try Tracker.reading(directory, settings: settings(), now: { Date() })
  }

  /// Opens the home to write to it, does `work`, and closes it whatever happens.
  func writing<Result>(
    for command: String, waiting: Duration = .seconds(5), settings: TrackerSettings? = nil,
    _ work: (Tracker) async throws -> Result
  ) async throws -> Result {
    let tracker = try Tracker.writing(
      directory, for: command, waiting: waiting, settings: settings ?? self.settings(),
      now: { Date() })
    do {
      let result = try await work(tracker)
      try tracker.close()
      return result
    } catch {
      try? tracker.close()
      throw error
    }
  }
}
