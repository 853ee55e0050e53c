import ArgumentParser
import Tracking

/// Reads the texts of captures that have none yet.
struct CaptureReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read the texts of captures that were not read yet.",
    discussion: "`fetch` does this at its end; this is for what was interrupted or postponed.")

  @OptionGroup var options: HomeOptions

  func run() async throws {
    let report = try await options.writing(for: "capture read") {
      try await $0.readTexts(by: options.author)
    }
    try Terminal.put(
      "read \(report.texts), unreadable \(report.unreadable), postponed \(report.postponed), "
        + "evidence tied \(report.tied), reopened \(report.reopened)\n")
  }
}
