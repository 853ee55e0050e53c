/// A setting of fetching by its name; every name that can be set is in `all`.
public struct FetchSetting: Sendable {
  /// The name, as it is written in the settings and on the command line.
  public let name: String
  /// What it is, in a few words with the unit.
  public let meaning: String
  /// What it can be, in words.
  public let allowed: String
  /// Sets it to the value that is written so; answers whether it can be that.
  let set: @Sendable (String, inout ArchiveSettings) -> Bool

  /// The setting of that name.
  public static func named(_ name: String) -> FetchSetting? {
    all.first { $0.name == name }
  }

  /// Changes `settings`; answers whether the text is a value that this setting can have.
  public func apply(_ text: String, to settings: inout ArchiveSettings) -> Bool {
    set(text, &settings)
  }

  /// All settings, in the order in which they are documented.
  public static let all: [FetchSetting] =
    [
      FetchSetting(
        name: "product", meaning: "the name it fetches under, to which robots.txt may speak",
        allowed: "letters, - and _, at most 40"
      ) { text, settings in
        let letters = text.utf8.allSatisfy {
          (65...90).contains($0) || (97...122).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
        guard letters, (1...40).contains(text.utf8.count) else { return false }
        settings.product = text
        return true
      },
      FetchSetting(
        name: "robots", meaning: "whether robots.txt is honoured", allowed: "yes or no"
      ) { text, settings in
        guard let answer = ["yes": true, "true": true, "no": false, "false": false][text] else {
          return false
        }
        settings.honoursRobots = answer
        return true
      },
    ] + times + sizes

  private static let times = [
    number("connect-seconds", 1...300, "to make a connection") { value, settings in
      settings.eachLimits { $0.connect = .seconds(value) }
    },
    number("first-byte-seconds", 1...600, "from the request to the first byte") { value, settings in
      settings.eachLimits { $0.firstByte = .seconds(value) }
    },
    number("total-seconds", 1...3600, "for everything, redirects included") { value, settings in
      settings.limits.total = .seconds(value)
    },
    number("file-seconds", 1...3600, "the same for sources that are files") { value, settings in
      settings.fileLimits.total = .seconds(value)
    },
    number("slow-seconds", 1...600, "below a kilobyte a second, then it is ended") {
      value, settings in settings.eachLimits { $0.slow = .seconds(value) }
    },
    number("attempts", 1...10, "at one source where the reason may pass; 1 is without retries") {
      value, settings in settings.retries.attempts = value
    },
    number("retry-seconds", 0...86400, "from the first attempt to the last") { value, settings in
      settings.retries.total = .seconds(value)
    },
  ]

  private static let sizes = [
    number("wire-bytes", 1...(1 << 40), "of a body as it arrives") { value, settings in
      settings.eachLimits { $0.wireBytes = value }
    },
    number("decoded-bytes", 1...(1 << 40), "of a body after decoding") { value, settings in
      settings.eachLimits { $0.decodedBytes = value }
    },
    number("header-bytes", 1024...(16 << 20), "of all header fields") { value, settings in
      settings.eachLimits { $0.headerBytes = value }
    },
    number("header-fields", 10...10_000, "of an answer") { value, settings in
      settings.eachLimits { $0.headerFields = value }
    },
    number("redirects", 0...50, "that are followed") { value, settings in
      settings.eachLimits { $0.redirects = value }
    },
    number("per-host", 1...64, "transfers at a time from one host") { value, settings in
      settings.perHost = value
    },
  ]

  private static func number(
    _ name: String, _ range: ClosedRange<Int>, _ meaning: String,
    _ set: @escaping @Sendable (Int, inout ArchiveSettings) -> Void
  ) -> FetchSetting {
    FetchSetting(
      name: name, meaning: meaning,
      allowed: "a whole number, \(range.lowerBound) to \(range.upperBound)"
    ) { text, settings in
      guard let value = Int(text), range.contains(value) else { return false }
      set(value, &settings)
      return true
    }
  }
}

extension ArchiveSettings {
  /// Changes what holds for pages and for files alike.
  fileprivate mutating func eachLimits(_ change: (inout TransferLimits) -> Void) {
    change(&limits)
    change(&fileLimits)
  }
}
