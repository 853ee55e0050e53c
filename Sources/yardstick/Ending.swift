import ArgumentParser
import Foundation
import Indicators
import Tracking

/// How the program ends: its exit code and what it says on standard error.
struct Ending {
  /// The codes of sysexits that are used.
  enum Code: Int32 {
    case success = 0
    case usage = 64
    case badData = 65
    case missingInput = 66
    case unavailable = 69
    case fault = 70
    case cannotWrite = 73
    case tryAgain = 75
    case notPermitted = 77
  }

  private let code: Int32
  private let message: String
  private let isAnswer: Bool

  /// The ending that `error` calls for; with `verbose` the error is named as well.
  init(_ error: any Error, verbose: Bool) {
    switch error {
    case let error as TrackingError:
      code = Code(error.kind).rawValue
      message = error.description.prefixed + (verbose ? "\n\(String(reflecting: error))" : "")
      isAnswer = false
    case let refusal as Refusal:
      code = refusal.code.rawValue
      message = refusal.message.prefixed
      isAnswer = false
    default:
      let parsed = Yardstick.exitCode(for: error)
      code = parsed == .failure ? Code.fault.rawValue : parsed.rawValue
      message = Yardstick.fullMessage(for: error)
      isAnswer = parsed == .success
    }
  }

  /// Says it and ends the process.
  func leave() -> Never {
    if !message.isEmpty {
      if isAnswer { print(message) } else { Terminal.say(message) }
    }
    fflush(nil)
    exit(code)
  }
}

extension String {
  /// The lines as messages of this program.
  fileprivate var prefixed: String {
    isEmpty
      ? ""
      : split(separator: "\n", omittingEmptySubsequences: false).map { "yardstick: \($0)" }
        .joined(separator: "\n")
  }
}

extension Ending.Code {
  init(_ kind: TrackingError.Kind) {
    switch kind {
    case .usage: self = .usage
    case .badInput: self = .badData
    case .missingInput: self = .missingInput
    case .notFound: self = .badData
    case .unavailable: self = .unavailable
    case .cannotWrite: self = .cannotWrite
    case .tryAgain: self = .tryAgain
    case .notPermitted: self = .notPermitted
    case .fault: self = .fault
    }
  }
}
