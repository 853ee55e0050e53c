/// Where transfers run.
enum TransferEngine: Sendable {
  /// In this process: for tests, and for what has no program to start.
  case here(CurlEngine)
  /// In children of this process, which a hostile server can end without ending us.
  case children(TransferCrew)

  /// What comes of the request; a cancelled task gets a reply that says so.
  ///
  /// `progress` is told the bytes so far and, where it was announced, their total.
  func transfer(
    _ request: TransferRequest, progress: (@Sendable (Int, Int?) -> Void)? = nil
  ) async -> TransferReply {
    switch self {
    case .here(let engine): await engine.transfer(request, progress: progress)
    case .children(let crew): await crew.transfer(request, progress: progress)
    }
  }
}
