import Archiving
import Foundation
import Indicators
import Records

extension Tracker {
  /// The address guards of those of `sources` that a feed listed, by number, where `guarding` makes
  /// exceptions: for what is on another host or port than the feed there are none.
  func guards(
    ofDocuments sources: [Source], under guarding: AddressGuard
  ) async throws(TrackingError) -> [Int64: AddressGuard] {
    let listed = Dictionary(grouping: sources.filter { $0.feed != nil }) { $0.feed ?? 0 }
    guard !listed.isEmpty, !guarding.allowed.isEmpty else { return [:] }
    return try await blocking { () throws(TrackingError) in
      var guards: [Int64: AddressGuard] = [:]
      for (feed, documents) in listed {
        let last = try TrackingError.store { () throws(StoreError) in
          try store.lastGoodCapture(of: feed)
        }
        let base = last.flatMap { try? WebAddress($0.finalAddress) }
        let peer = last?.peer.flatMap(Self.address(ofPeer:))
        for document in documents {
          var its = AddressGuard()
          if let base, let peer, Self.origin(document.address) == Self.origin(base.description) {
            its = guarding.guarding(documentsOf: base, from: peer)
          }
          guards[document.id ?? 0] = its
        }
      }
      return guards
    }
  }

  private static func origin(_ address: String) -> String? {
    (try? WebAddress(address)).map { "\($0.host):\($0.port)" }
  }

  /// The address in `192.0.2.1:80` or `[2001:db8::1]:80`.
  private static func address(ofPeer peer: String) -> InternetAddress? {
    guard let colon = peer.lastIndex(of: ":") else { return nil }
    return InternetAddress(peer[..<colon].trimmingCharacters(in: ["[", "]"]))
  }
}
