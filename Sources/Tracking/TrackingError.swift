import Archiving
import Indicators
import Records
import Tables

/// Why something that was asked could not be done; each case is one plain sentence.
public enum TrackingError: Error, Sendable {
  /// The folder of frameworks and countries was not found in any of these places.
  case noIndicators([String])
  /// There is no such file.
  case missingFile(String)
  /// A file cannot be read.
  case unreadable(String, reason: String)
  /// A file cannot be written.
  case unwritable(String, reason: String)
  /// A file has these problems.
  case problems(String, Problems)
  /// No framework of that name is loaded.
  case unknownFramework(String, hint: String?)
  /// No framework is loaded at all.
  case noFramework
  /// No indicator, group, country or cycle of that name is in the framework.
  case unknown(String, name: String, framework: String, hint: String?)
  /// There is no source of that number or address.
  case unknownSource(String)
  /// There is no capture of that number.
  case unknownCapture(Int64)
  /// The two captures belong to different sources.
  case foreignCaptures(Int64, Int64)
  /// There is no text of that capture.
  case withoutText(Int64, reason: String)
  /// Somebody decided of the change meanwhile.
  case decidedMeanwhile(TriageDecision, by: String)
  /// There is no evidence of that number.
  case unknownEvidence(Int64)
  /// The table could not be made.
  case table(TableFault)
  /// The records refused.
  case store(StoreError)
  /// The home cannot be used.
  case home(HomeError)
  /// The archive refused.
  case archive(ArchiveProblem)
  /// A setting has a value that it cannot have.
  case setting(String, reason: String)
}

extension TrackingError: CustomStringConvertible {
  /// What is wrong, where, why, and what to do.
  public var description: String {
    func sentence(_ parts: String?...) -> String { parts.compactMap { $0 }.joined(separator: " ") }
    switch self {
    case .noIndicators(let places):
      return "The folder Indicators with countries.yaml was not found in "
        + "\(places.joined(separator: ", ")). Name it with --library or YARDSTICK_INDICATORS."
    case .missingFile(let path): return "There is no file \(path)."
    case .unreadable(let path, let reason): return "\(path) cannot be read: \(reason)."
    case .unwritable(let path, let reason): return "\(path) cannot be written: \(reason)."
    case .problems(let path, let problems):
      return problems.list.map { "\(path): \($0)" }.joined(separator: "\n")
    case .unknownFramework(let name, let hint):
      return sentence("No framework \"\(name)\" is loaded.", hint)
    case .noFramework:
      return "No framework is loaded. Load one with `yardstick framework load FILE`."
    case .unknown(let kind, let name, let framework, let hint):
      return sentence("The framework \(framework) has no \(kind) \"\(name)\".", hint)
    case .unknownSource(let name):
      return "There is no source \"\(name)\". `yardstick source list` shows all."
    case .unknownCapture(let number):
      return "There is no capture \(number). `yardstick capture list SOURCE` shows all of a source."
    case .foreignCaptures(let one, let other):
      return "The captures \(one) and \(other) are of two sources; compare two of the same one."
    case .withoutText(let capture, let reason):
      return "There is no text of capture \(capture): "
        + "\(reason)\(reason.hasSuffix(".") ? "" : ".")"
    case .decidedMeanwhile(let decision, let author):
      return "\(author) decided of this change meanwhile: \(decision.rawValue). Look at it again."
    case .unknownEvidence(let id):
      return "There is no standing evidence \(id). `yardstick evidence list` shows all."
    case .table(let fault): return fault.description
    case .store(let error): return error.description
    case .home(let error): return error.description
    case .archive(let problem): return problem.description
    case .setting(let name, let reason):
      return "The \(name) is wrong: \(reason)\(".?".contains(reason.last ?? " ") ? "" : ".")"
    }
  }
}
