import HTTPTypes

extension SiteError {
  /// The status with which it is answered.
  public var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .unknown(_, _, _, _, let isPath): isPath ? .notFound : .badRequest
    case .unknownKey, .repeatedKey, .badValue, .malformedAddress, .badForm, .noExpert,
      .refused(.malformedHost), .refused(.foreignHost):
      .badRequest
    case .refused(.foreignForm), .refused(.strangeForm): .forbidden
    case .decidedMeanwhile: .conflict
    case .addressTooLong: .uriTooLong
    case .refused(.methodNotAllowed): .methodNotAllowed
    case .refused(.bodyTooLarge): .contentTooLarge
    case .noScores, .noFramework: .notFound
    case .busy, .unavailable: .serviceUnavailable
    case .fault: .internalServerError
    }
  }

  /// A short name for programs, the last part of a problem's type.
  public var identifier: String {
    switch self {
    case .notFound: "not-found"
    case .unknown: "unknown-name"
    case .unknownKey: "unknown-key"
    case .repeatedKey: "repeated-key"
    case .badValue: "bad-value"
    case .malformedAddress: "malformed-address"
    case .addressTooLong: "address-too-long"
    case .refused(.malformedHost): "malformed-host"
    case .refused(.foreignHost): "foreign-host"
    case .refused(.methodNotAllowed): "method-not-allowed"
    case .refused(.bodyTooLarge): "body-too-large"
    case .refused(.foreignForm): "foreign-form"
    case .refused(.strangeForm): "strange-form"
    case .badForm: "bad-form"
    case .noExpert: "no-expert"
    case .decidedMeanwhile: "decided-meanwhile"
    case .noScores: "no-scores"
    case .noFramework: "no-framework"
    case .busy: "busy"
    case .unavailable: "unavailable"
    case .fault: "fault"
    }
  }

  /// What the log says of it; nil where the page says everything.
  var reason: String? {
    switch self {
    case .unavailable(let reason), .fault(let reason): reason
    case .notFound, .unknown, .unknownKey, .repeatedKey, .badValue, .malformedAddress,
      .addressTooLong, .refused, .noScores, .noFramework, .badForm, .noExpert, .decidedMeanwhile,
      .busy:
      nil
    }
  }

  /// Whether nothing more can be read from the connection with certainty.
  var closesConnection: Bool {
    switch self {
    case .refused, .addressTooLong: true
    case .notFound, .unknown, .unknownKey, .repeatedKey, .badValue, .malformedAddress,
      .noScores, .noFramework, .badForm, .noExpert, .decidedMeanwhile, .busy, .unavailable, .fault:
      false
    }
  }
}
