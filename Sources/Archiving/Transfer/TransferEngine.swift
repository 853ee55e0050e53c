import Workers

/// Where transfers run.
enum TransferEngine: Sendable {
  /// In this process: for tests, and for what has no program to start.
  case here(CurlEngine)
  /// In children of this process, which a hostile server can end without ending us.
  case children(TransferCrew)

  /// An engine in children that run `program`, or in this process where none is named; bodies arrive in
  /// the folder of `blobs`.
  init(program: String?, bodiesIn blobs: BlobStore) throws(ArchiveProblem) {
    if let program {
      let folder = blobs.root + "/incoming/child"
      self = .children(TransferCrew(WorkerCommand(program, ["worker", "transfer", folder])))
      return
    }
    guard let engine = CurlEngine() else { throw .noEngine }
    self = .here(engine)
  }

  /// Starts what runs transfers, unless it runs already.
  func start() async throws(WorkerProblem) {
    guard case .children(let crew) = self else { return }
    _ = try await crew.child()
  }

  /// Ends what runs transfers and can be started again.
  func end() async {
    guard case .children(let crew) = self else { return }
    await crew.dismiss()
  }

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
