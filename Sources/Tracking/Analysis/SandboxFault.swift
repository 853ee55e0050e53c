import Indicators

/// Why a sandbox cannot be made; each case is one plain sentence.
public enum SandboxFault: Error, Equatable, Sendable {
  /// What was written is no change at all.
  case form(String, expected: String)
  /// There is nothing of that name.
  case unknown(String, name: String, hint: String?)
  /// The change has no meaning for the node.
  case misplaced(String, reason: String)
}

extension SandboxFault: CustomStringConvertible {
  /// What is wrong, why, and what to do.
  public var description: String {
    switch self {
    case .form(let text, let expected): "\"\(text)\" is not a change. Write \(expected)."
    case .unknown(let kind, let name, let hint):
      ["There is no \(kind) \"\(name)\" here.", hint].compactMap { $0 }.joined(separator: " ")
    case .misplaced(let text, let reason): "\"\(text)\" cannot be tried: \(reason)"
    }
  }
}

extension SandboxFault {
  /// Whether it is written wrongly, rather than about something that is not there.
  public var isForm: Bool {
    switch self {
    case .form: true
    case .unknown, .misplaced: false
    }
  }
}
