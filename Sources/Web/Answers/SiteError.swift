import Indicators

/// Why a request gets no page; each is one sentence in every language.
public enum SiteError: Error, Equatable, Sendable {
  /// There is nothing at the address.
  case notFound
  /// Something that the address names does not exist.
  case unknown(Part, name: String, framework: Code<Framework>?, closest: String?, isPath: Bool)
  /// The query has a key that means nothing here.
  case unknownKey(String, closest: String?)
  /// A key stands twice that may stand once.
  case repeatedKey(String)
  /// A key has a value that it cannot have.
  case badValue(QueryField, String, Expectation, closest: String?)
  /// The address cannot be decoded.
  case malformedAddress
  /// The address is too long.
  case addressTooLong
  /// The request is no plain reading of one of our addresses.
  case refused(Refusal)
  /// No country has a score yet.
  case noScores(Code<Framework>)
  /// No framework is loaded.
  case noFramework
  /// A form holds what no form of ours does.
  case badForm
  /// A change is to be sent to an expert who is not named.
  case noExpert
  /// Somebody decided of the change meanwhile.
  case decidedMeanwhile(TriageDecision, by: String)
  /// Too many large answers are on their way.
  case busy
  /// The records cannot be read at present; the reason is for the log.
  case unavailable(reason: String)
  /// The program is at fault; the reason is for the log.
  case fault(reason: String)

  /// Why a request is refused before its address is looked at.
  public enum Refusal: Sendable, CaseIterable {
    /// It names no host, several, or none that can be read.
    case malformedHost
    /// It is meant for another host.
    case foreignHost
    /// It wants more than to read.
    case methodNotAllowed
    /// It carries more than it may.
    case bodyTooLarge
    /// A form was sent from a page of another site.
    case foreignForm
    /// A form was not made by this run of the program.
    case strangeForm
  }

  /// A part of the records that an address can name.
  public enum Part: Sendable, CaseIterable {
    /// A framework.
    case framework
    /// A country.
    case country
    /// A cycle.
    case cycle
    /// An indicator or group.
    case node
  }

  /// What a key expects.
  public enum Expectation: Equatable, Sendable {
    /// One of these words.
    case oneOf([String])
    /// A whole number.
    case number(ClosedRange<Int>)
    /// A day or a moment.
    case moment
    /// A code.
    case code
  }
}
