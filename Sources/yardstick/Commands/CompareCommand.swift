import ArgumentParser
import Foundation
import Indicators
import Tables
import Tracking

/// Prints comparison tables.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare the countries in a table.",
    discussion: "Formats: \(TableFormat.all.map(\.name).joined(separator: ", ")).")

  @OptionGroup var options: HomeOptions
  @OptionGroup var table: TableOptions
  @Option(help: "The format; else text.") var format = "text"
  @Option(name: .shortAndLong, help: "The file to write; else standard output.")
  var output: String?
  @Option(help: "The width of text in columns; else that of the terminal.") var width: Int?
  @Flag(help: "Text without lines and colours beyond ASCII.") var plain = false

  func run() async throws {
    guard let chosen = TableFormat.named(format) else {
      let names = TableFormat.all.map(\.name)
      throw ValidationError(
        "There is no format \"\(format)\". "
          + (NearMiss.hint(for: format, among: names)
            ?? "Known: \(names.joined(separator: ", "))."))
    }
    if let width, !(20...10_000).contains(width) {
      throw ValidationError("--width must be 20 to 10000.")
    }
    let tracker = try options.reading()
    let asOf = try table.moment.moment()
    let request = try table.request(tracker.request(asOf: asOf))
    let made = try await tracker.comparison(
      request, framework: table.framework.map { Code($0) }, version: table.version, asOf: asOf)
    try write(Data(chosen.write(made, style: style())))
  }

  private func style() -> TableStyle {
    var style = TableStyle()
    style.isPlain = plain
    guard output == nil else { return style }
    style.width = width ?? Terminal.width
    let isColoured = ProcessInfo.processInfo.environment["NO_COLOR"] == nil && !plain
    if Terminal.isReadByPerson, isColoured { style.colour = .full }
    return style
  }

  private func write(_ bytes: Data) throws {
    guard let output else { return try Terminal.put(bytes) }
    do {
      // What is there already is written to, be it a link or a device; it keeps its mode.
      let isThere = FileManager.default.fileExists(atPath: output)
      try bytes.write(to: URL(filePath: output), options: isThere ? [] : .atomic)
    } catch {
      throw Refusal(
        code: .cannotWrite, message: "\(output) cannot be written: \(error.localizedDescription).")
    }
  }
}
