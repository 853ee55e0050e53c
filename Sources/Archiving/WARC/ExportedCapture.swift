import Foundation
import Indicators

/// A capture on its way into a WARC file, with everything its records are made of.
package struct ExportedCapture: Sendable {
  /// What is known of the body.
  package enum Body: Sendable {
    /// There never was one.
    case none
    /// It is kept in the file at this path.
    case kept(String)
    /// It was kept, and was removed by the rule of retention at this moment.
    case pruned(Date)
    /// It should be there, but is damaged or missing.
    case lost
  }

  /// The capture.
  package let capture: Capture
  /// What was sent and received on the way, one exchange for each address that was asked.
  package let exchanges: [Exchange]
  /// What is known of the body.
  package let body: Body
  /// The capture of the same file that carries the same body from the same address, if another one.
  package let bearer: Capture?

  /// A capture with what is known of it.
  package init(_ capture: Capture, exchanges: [Exchange], body: Body, bearer: Capture?) {
    self.capture = capture
    self.exchanges = exchanges
    self.body = body
    self.bearer = bearer
  }

  /// The place of the exchange that answered last.
  var lastHop: Int { max(0, exchanges.count - 1) }
}
