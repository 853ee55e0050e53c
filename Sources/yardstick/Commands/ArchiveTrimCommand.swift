import ArgumentParser
import Tracking

/// Makes room in the home of an archive that lies in an object store.
struct ArchiveTrimCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trim", abstract: "Remove local copies of what lies in the object store.",
    discussion: """
      Those not used for longest go first. What lay in the home before there was an object store is \
      sent there first, so that nothing is lost.
      """)

  @OptionGroup var options: HomeOptions
  @Option(help: ArgumentHelp("The bytes of copies that stay.", valueName: "bytes")) var to = 0

  func validate() throws {
    guard to >= 0 else { throw ValidationError("--to must be 0 or more bytes.") }
  }

  func run() async throws {
    let freed = try await options.writing(for: "archive trim") { tracker in
      try await tracker.trimCopies(to: to)
    }
    Terminal.say("\(freed) bytes of copies were removed.")
  }
}
