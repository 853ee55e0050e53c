import Indicators

extension ArchiveSettings {
  /// Which addresses may be connected to for `source`.
  func addresses(for source: Source) -> AddressGuard {
    guards[source.id ?? 0] ?? addresses
  }

  /// The limits of the settings, and before them those of the source itself.
  func limits(for source: Source) -> TransferLimits {
    var limits = source.kind == .file ? fileLimits : self.limits
    if let seconds = source.limits.seconds { limits.total = .seconds(seconds) }
    if let bytes = source.limits.bytes {
      limits.decodedBytes = bytes
      limits.wireBytes = bytes
    }
    return limits
  }
}
