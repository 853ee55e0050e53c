import Foundation

/// How a source fares, as its captures have it so far.
public struct SourceHealth: Sendable, Equatable {
  /// The failures since the last good capture.
  public var failures = 0
  /// Whether an alert was given that it fails.
  public var isFailing = false
  /// Whether an alert was given that it is silent.
  public var isSilent = false
  /// When it was last found in order.
  public var lastSeen: Date?
  /// When it last had something new.
  public var lastNews: Date?
  /// Where it says that it lives, when that was told already.
  public var movedTo: String?

  /// The health of a source that was never fetched.
  public init() {}

  /// Takes note of a capture of `source`; gives what somebody should hear of.
  ///
  /// After `patience` failures in a row there is one alert, and one notice of its recovery. The
  /// source is asked for only where there is something to say of it, which is seldom.
  public mutating func note(
    _ capture: Capture, of source: @autoclosure () throws -> Source, patience: Int
  ) rethrows -> [SourceEvent] {
    guard capture.outcome != .cancelled else { return [] }
    guard capture.outcome.isGood else { return try fail(capture, source, patience) }
    var events: [SourceEvent] = []
    if isFailing {
      events.append(event(.recovered, capture, "\(try source().title) is in order again."))
    }
    if isSilent, capture.outcome == .changed {
      events.append(event(.heard, capture, "\(try source().title) has something new again."))
      isSilent = false
    }
    if let target = capture.movedTo, target != movedTo {
      let source = try source()
      // It may have been moved there while it was being fetched.
      if capture.address == source.address {
        let sentence =
          "\(source.title) has moved for good to \(target); "
          + "`\(MoveCommand.text(source: capture.source, to: target))` has it watched there."
        events.append(event(.moved, capture, sentence))
        movedTo = target
      }
    }
    (failures, isFailing, lastSeen) = (0, false, capture.startedAt)
    if capture.outcome == .changed { lastNews = capture.startedAt }
    return events
  }

  private mutating func fail(
    _ capture: Capture, _ source: () throws -> Source, _ patience: Int
  ) rethrows -> [SourceEvent] {
    failures += 1
    guard !isFailing, failures >= patience else { return [] }
    isFailing = true
    let source = try source()
    let often = failures == 1 ? "once" : "\(failures) times in a row"
    let sentence =
      "\(source.title) failed \(often) (\(capture.outcome.rawValue)): "
      + capture.detail + source.served
    return [event(.failing, capture, sentence)]
  }

  /// Takes note of the time: gives an alert, once, when `source` is past its rhythm at `now`.
  ///
  /// Where it is due and was not looked at since then, because the machine was off or it was paused,
  /// it may well have something new, which its fetch will tell.
  public mutating func noteSilence(
    of source: Source, at now: Date, in zone: TimeZone, isDue: Bool = false
  ) -> SourceEvent? {
    guard let rhythm = source.rhythm, !isSilent else { return nil }
    let news = lastNews ?? source.addedAt
    let silence = rhythm.silence(after: news, in: zone)
    guard now >= silence else { return nil }
    let wasLookedAt = failures > 0 || lastSeen.map { $0 >= silence } ?? false
    guard wasLookedAt || !isDue else { return nil }
    isSilent = true
    let sentence =
      "\(source.title) has had nothing new since \(news.formatted(.iso8601)), "
      + "though its rhythm is \(rhythm).\(source.served)"
    return SourceEvent(time: now, kind: .silent, source: source.id, sentence: sentence)
  }

  private func event(
    _ kind: SourceEvent.Kind, _ capture: Capture, _ sentence: String
  ) -> SourceEvent {
    SourceEvent(
      time: capture.startedAt, kind: kind, source: capture.source, sentence: sentence)
  }
}

extension Source {
  /// Which indicators rest on it, as the end of an alert.
  fileprivate var served: String {
    indicators.isEmpty ? "" : " It serves \(indicators.joined(separator: ", "))."
  }
}
