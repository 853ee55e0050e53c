import Foundation

/// Where the site is served, and under which names.
public struct SiteSettings: Sendable {
  /// The address to which it is bound: a name or an IP address.
  public var host: String
  /// The port; 0: any that is free.
  public var port: Int
  /// Further names by which it may be called, such as that of a proxy in front of it.
  public var names: [String]
  /// Who decides on it; nil: nobody, it is only read.
  public var author: SiteAuthor?
  /// What readers may ask of it.
  public var limits: SiteLimits
  /// When the program was started; a new program gives new tags to its answers.
  public var started: Date

  /// Takes the settings as they are.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, names: [String] = [],
    limits: SiteLimits = SiteLimits(), started: Date
  ) {
    self.host = host
    self.port = port
    self.names = names
    self.limits = limits
    self.started = started
  }

  /// Whether only who works on this machine can reach the site: it is bound to the loopback
  /// address, and goes by no other name.
  public var isOnlyHere: Bool {
    let isNumeric = host.allSatisfy { "0123456789.".contains($0) }
    let isLoopback = host == "::1" || host == "localhost" || isNumeric && host.hasPrefix("127.")
    return isLoopback && names.isEmpty
  }
}
