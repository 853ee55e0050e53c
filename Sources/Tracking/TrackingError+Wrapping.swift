import Archiving
import Indicators
import Records

extension TrackingError {
  /// What `work` gives; an error of the records becomes one of ours.
  static func store<Value>(_ work: () throws(StoreError) -> Value) throws(TrackingError) -> Value {
    do throws(StoreError) { return try work() } catch { throw .store(error) }
  }

  /// What `work` gives; an error of the home becomes one of ours.
  static func home<Value>(_ work: () throws(HomeError) -> Value) throws(TrackingError) -> Value {
    do throws(HomeError) { return try work() } catch { throw .home(error) }
  }

  /// What `work` gives; a problem of the archive becomes one of ours.
  static func archive<Value>(
    _ work: () throws(ArchiveProblem) -> Value
  ) throws(TrackingError) -> Value {
    do throws(ArchiveProblem) { return try work() } catch { throw .archive(error) }
  }
}
