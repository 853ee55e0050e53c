/// How an archive fetches.
public struct ArchiveSettings: Sendable, Equatable {
  /// The name under which it introduces itself, and by which `robots.txt` may address it.
  public var product: String
  /// The version it tells.
  public var version: String
  /// Where the owner of a site can complain: an address of the web or of mail.
  public var contact: String
  /// Limits for pages and feeds.
  public var limits: TransferLimits
  /// Limits for files.
  public var fileLimits: TransferLimits
  /// Which addresses may be connected to.
  public var addresses: AddressGuard
  /// What stands in place of ``addresses`` for sources that others than the user chose, by number.
  public var guards: [Int64: AddressGuard] = [:]
  /// A file of certificates to trust besides those of the system.
  public var authorities: String?
  /// Whether `robots.txt` is asked for and honoured.
  public var honoursRobots: Bool
  /// When a failed attempt is made again.
  public var retries: RetryRule
  /// How many transfers one host is asked for at a time.
  public var perHost: Int
  /// The program whose `worker transfer` runs transfers in a child; `nil` runs them in this process.
  public var program: String?
  /// The object store that keeps the bodies; `nil`: the folder itself does.
  public var objects: ObjectPlace?

  /// Settings; those not named are the ones for everyday use.
  public init(
    product: String = "Yardstick", version: String = "1", contact: String = "",
    limits: TransferLimits = TransferLimits(), fileLimits: TransferLimits = .file,
    addresses: AddressGuard = AddressGuard(), authorities: String? = nil,
    honoursRobots: Bool = true, retries: RetryRule = RetryRule(),
    perHost: Int = 2, program: String? = nil
  ) {
    self.product = product
    self.version = version
    self.contact = contact
    self.limits = limits
    self.fileLimits = fileLimits
    self.addresses = addresses
    self.authorities = authorities
    self.honoursRobots = honoursRobots
    self.retries = retries
    self.perHost = perHost
    self.program = program
  }

  /// The name that every request carries.
  var userAgent: String {
    // Whatever stands in the settings, it must not become a header field of its own.
    let safe = contact.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }
    let suffix = safe.isEmpty ? "" : " (+\(String(String.UnicodeScalarView(safe))))"
    return "\(product)/\(version)\(suffix)"
  }
}
