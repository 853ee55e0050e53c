import Foundation
import Indicators
import Workers

/// Fetches sources and keeps what it gets: every attempt becomes a capture, every body a blob.
///
/// It knows nothing of the records: what it needs is handed in, and what came of it is handed back.
public struct Archive: Sendable {
  /// The folder in which bodies arrive.
  public let blobs: BlobStore
  /// Where the bodies are kept.
  package let bodies: any BodyStore
  /// How it fetches.
  public private(set) var settings: ArchiveSettings
  private let userAgent: String
  private let fetcher: Fetcher
  private let gate: RobotsGate
  private let names: BodyNames
  private let shelf = AuthoritiesShelf()

  /// The archive in the folder `path`, which is made if it is not there.
  public init(at path: String, settings: ArchiveSettings) throws(ArchiveProblem) {
    blobs = try BlobStore(at: path)
    let engine = try TransferEngine(program: settings.program, bodiesIn: blobs)
    bodies = try Self.bodies(in: blobs, objects: settings.objects)
    self.settings = settings
    userAgent = settings.userAgent
    names = try BodyNames(in: blobs)
    fetcher = Fetcher(engine: engine)
    gate = RobotsGate(fetcher: fetcher, settings: settings)
  }

  /// Where the bodies are kept: in `folder`, or in an object store with copies in the folder.
  package static func bodies(
    in folder: BlobStore, objects: ObjectPlace?
  ) throws(ArchiveProblem) -> any BodyStore {
    guard let objects else { return folder }
    return try ObjectStore(objects, copies: folder)
  }

  /// The same archive, in which the sources of these numbers have address guards of their own.
  public func with(guards: [Int64: AddressGuard]) -> Archive {
    var copy = self
    copy.settings.guards = guards
    return copy
  }

  /// Starts what runs transfers; to be called while the caller finds out what is to be fetched.
  public func warmUp() async {
    // Whoever transfers first hears of it when it cannot be started.
    try? await fetcher.engine.start()
  }

  /// Ends what runs transfers; the next one starts it again.
  public func coolDown() async {
    await fetcher.engine.end()
  }

  /// Makes sure that transfers can run at all, before any is counted as an attempt.
  func prepare() async throws(ArchiveProblem) {
    do throws(WorkerProblem) { try await fetcher.engine.start() } catch {
      throw .noWorker(error.description)
    }
  }

  /// Fetches `source` once, comparing with `previous`, its last good capture.
  ///
  /// It never throws: whatever happens is the outcome of the capture. The body of a good capture is
  /// durable in the archive before this returns.
  public func take(
    _ source: Source, previous: Baseline?,
    progress: (@Sendable (TransferProgress) -> Void)? = nil, now: @Sendable () -> Date
  ) async -> Capture {
    let arrival = await receive(source, previous: previous, progress: progress, now: now)
    return await keep([arrival]).first ?? arrival.capture
  }

  /// Fetches `source` once; the body is complete, but a power cut could still take it away.
  ///
  /// Its address is not looked at again when it is handed in.
  /// A document of which `part` is there already is continued where that is safe.
  func receive(
    _ source: Source, at address: WebAddress? = nil, previous: Baseline?,
    after part: PartialBody? = nil,
    progress: (@Sendable (TransferProgress) -> Void)?, now: @Sendable () -> Date
  ) async -> Arrival {
    let began = ContinuousClock.now
    var arrival = Arrival(
      capture: Capture(
        source: source.id ?? 0, startedAt: now().toMilliseconds, address: source.address,
        outcome: .cancelled, detail: ""))
    do throws(WebAddressProblem) {
      let address = if let address { address } else { try WebAddress(source.address) }
      let watch = Watch(
        source: source.id ?? 0, address: source.address, began: began, report: progress)
      let fetch = await fetch(
        source, at: address, previous, part, watch, now: arrival.capture.startedAt)
      arrival.capture.record(fetch, of: source, comparedWith: previous, now: now())
      arrival.body = fetch.reply.body
      arrival.part = fetch.part
      if let body = arrival.body { watch.keeping(body.size) }
    } catch {
      arrival.capture.fail(.badAddress(error))
    }
    arrival.capture.milliseconds = (ContinuousClock.now - began).milliseconds
    arrival.capture.heads = Exchange.pack(
      arrival.capture.exchanges, since: arrival.capture.startedAt)
    return arrival
  }

  /// Makes the bodies of all `arrivals` durable together, for a disk that is asked once is quicker.
  func keep(_ arrivals: [Arrival]) async -> [Capture] {
    let received = arrivals.compactMap(\.body)
    let faults = received.isEmpty ? [] : await BlockingWork.run { bodies.takeIn(received) }
    var next = faults.makeIterator()
    return arrivals.map { arrival in
      var capture = arrival.capture
      if arrival.body != nil, case .some(.some(let fault)) = next.next() { capture.fail(fault) }
      return capture
    }
  }

  private func fetch(
    _ source: Source, at address: WebAddress, _ previous: Baseline?, _ part: PartialBody?,
    _ watch: Watch, now: Date
  ) async -> Fetch {
    let limits = settings.limits(for: source)
    var request = TransferRequest(
      address: address, userAgent: userAgent, limits: limits,
      addresses: settings.addresses(for: source), bodyPath: blobs.incoming(names.next()),
      deadline: .now + limits.total)
    do throws(TransferFault) {
      request.authorities = try (source.authorities ?? settings.authorities).map {
        path throws(TransferFault) in try shelf.authorities(at: path)
      }
    } catch {
      return Fetch(addresses: [address], reply: TransferReply(fault: error))
    }
    // Without the body there would be nothing that a 304 could confirm.
    let known = await isKept(previous) ? previous : nil
    let validators = known.flatMap { Validators($0, now: now) }
    let fetch = await fetcher.fetch(
      request, validators: validators, after: part, at: now, progress: watch.receiving
    ) { await gate.admit($0, now: now) }
    guard fetch.isRefusalToContinue else { return fetch }
    request.bodyPath = blobs.incoming(names.next())
    return await fetcher.fetch(
      request, validators: validators, at: now, progress: watch.receiving
    ) { await gate.admit($0, now: now) }
  }

  private func isKept(_ previous: Baseline?) async -> Bool {
    guard let digest = previous?.digest else { return false }
    let bodies = self.bodies
    // One look at a folder takes less time than the way to another thread.
    if bodies.answersAtOnce { return (try? bodies.holds(digest)) ?? false }
    return await BlockingWork.run { (try? bodies.holds(digest)) ?? false }
  }
}
