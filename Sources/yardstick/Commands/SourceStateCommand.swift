import ArgumentParser
import Indicators
import Tracking

/// Pauses or resumes a source, or ends the watch over it.
struct SourceStateCommand<Change: SourceStateChange>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Change.name, abstract: Change.abstract)
  }

  @OptionGroup var options: HomeOptions
  @Argument(help: "Its number or address.") var source: String
  @Flag(help: "Also the documents that it brought as a feed.") var withDocuments = false
  @Option(help: "Why.") var why: String?

  func run() async throws {
    let documents = try await options.writing(for: "source \(Change.name)") { tracker in
      try await tracker.set(
        Change.state, ofSource: source, withDocuments: withDocuments, by: options.author,
        reason: why)
    }
    if documents.changed > 0 {
      Terminal.say("Also done to \(Self.count(documents.changed)) that this feed brought.")
    }
    if documents.others > 0 {
      Terminal.say(
        "\(Self.count(documents.others)) that this feed brought \(documents.others == 1 ? "is" : "are") "
          + "\(Change.undone); --with-documents does it to them too.")
    }
  }

  private static func count(_ documents: Int) -> String {
    "\(documents) document\(documents == 1 ? "" : "s")"
  }
}
