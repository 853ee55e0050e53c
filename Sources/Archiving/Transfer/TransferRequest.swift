import Indicators

/// One request for one address: a redirect is an answer like any other.
struct TransferRequest: Sendable {
  var address: WebAddress
  /// The header fields to send besides those that every request has.
  var fields: [(name: String, value: String)] = []
  var userAgent: String
  var limits: TransferLimits
  var addresses: AddressGuard
  /// Certificates to trust besides those of the system.
  var authorities: Authorities?
  /// Where a document that was cut before is to go on.
  var continuation: Continuation?
  /// The bytes of the body after which no more is wanted.
  var enough: Int?
  /// Where the body is written while it arrives.
  var bodyPath: String
  /// When it ends at the latest.
  var deadline: ContinuousClock.Instant
}
