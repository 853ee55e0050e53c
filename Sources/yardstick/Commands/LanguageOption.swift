import ArgumentParser
import Indicators

/// The language of what a command prints.
struct LanguageOption: ParsableArguments {
  @Option(help: "en or tr.") var lang: String = "en"

  /// The language; refused is one that is not offered.
  func language() throws -> Language {
    if let language = Language(rawValue: lang), Language.offered.contains(language) {
      return language
    }
    let offered = Language.offered.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("Nothing is offered in \"\(lang)\"; choose one of \(offered).")
  }
}
