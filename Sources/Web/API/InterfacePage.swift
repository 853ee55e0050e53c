import Tables
import Tracking

/// The interface for programs.
struct InterfacePage {
  let visit: Visit
  let interface: SiteInterface

  init(_ visit: Visit, _ interface: SiteInterface) {
    self.visit = visit
    self.interface = interface
  }

  func answer() async throws(SiteError) -> Answer {
    switch interface {
    case .compare:
      let table = try visit.table(visit.query, of: await visit.scoreboard())
      return Answer(bytes: TableFormat.json.write(table), mediaType: SiteMediaType.json)
    case .frameworks:
      let all = try await SiteError.tracking { () async throws(TrackingError) in
        try await visit.tracker.frameworks()
      }
      return .json(all.map(ListedFramework.init))
    case .description: return .json(InterfaceDescription.document)
    }
  }
}
