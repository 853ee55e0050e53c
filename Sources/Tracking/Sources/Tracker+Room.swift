import Foundation
import Indicators
import Records

extension Tracker {
  /// Whether there is room on the disk of the archive to fetch; each turn of it is an event.
  func hasRoom() async throws(TrackingError) -> Bool {
    try await blocking { () throws(TrackingError) in
      var disk = statvfs()
      guard statvfs(home.archive.path, &disk) == 0 else { return true }
      let block = Int(disk.f_frsize)
      let (free, total) = (Int(disk.f_bavail) * block, Int(disk.f_blocks) * block)
      let reserve = settings.reserve ?? min(1 << 30, total / 20)
      let hasRoom = free >= reserve
      try TrackingError.store { () throws(StoreError) in
        let wasPaused = try store.lastDiskEvent()?.kind == .paused
        guard wasPaused == hasRoom else { return }
        let sentence =
          hasRoom
          ? "There is room on the disk again; fetching goes on."
          : "The disk has \(free >> 20) MiB left, less than the reserve of \(reserve >> 20) MiB; "
            + "nothing is fetched until there is room."
        try store.append(
          SourceEvent(time: now(), kind: hasRoom ? .resumed : .paused, sentence: sentence))
      }
      return hasRoom
    }
  }
}
