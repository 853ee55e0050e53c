import CWorkers

/// How this process takes memory from the system.
public enum ProcessMemory {
  /// Prepares for work that takes and frees many pieces of some kilobytes on several threads, such as a
  /// run of fetches: memory is taken in large steps and kept for the next piece.
  ///
  /// The earlier, the better: a pool that a thread has already is kept. Where the system knows no such
  /// settings nothing changes.
  public static func prepareForManyPieces() {
    _ = cworkers_keep_freed_memory(32 << 20)
    _ = cworkers_share_memory(8 << 20)
  }
}
