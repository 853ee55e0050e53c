import ArgumentParser
import Foundation
import Records
import Tracking

/// Makes a new home.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new home and load what ships with the program.",
    discussion:
      "Frameworks with their open figures are loaded; a home that exists keeps all it has.")

  @OptionGroup var options: HomeOptions

  @Flag(help: "Load neither frameworks nor figures nor sources.")
  var empty = false

  func run() async throws {
    let folder = try options.folder()
    let tracker = try Tracker.creating(
      options.directory, from: folder, for: "init", settings: options.settings(), now: { Date() })
    if !empty { Terminal.say(try await tracker.loadBundle(folder, by: options.author).sentence) }
    try tracker.close()
    try Terminal.put("\(tracker.home.directory.path)\n")
  }
}
