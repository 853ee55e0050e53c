/// Whether an address can serve as evidence: on the web, and within reach of every reader.
enum EvidenceAddress {
  /// What is wrong with `text`, as a sentence; nil where it can be taken.
  static func fault(in text: String) -> String? {
    do {
      let address = try WebAddress(text)
      return isPrivate(address.host)
        ? "\"\(address.host)\" is reached from one machine or network only." : nil
    } catch {
      return error.description
    }
  }

  private static func isPrivate(_ host: String) -> Bool {
    if host == "localhost" || host.hasSuffix(".localhost") { return true }
    if host.hasPrefix("[") { return isPrivateLiteral(host.dropFirst().dropLast()) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    // A name whose last part is a number is an address of version 4, in whatever writing.
    guard let last = labels.last, last.first.map({ $0.isASCII && $0.isNumber }) == true else {
      return false
    }
    let numbers = labels.map { UInt8($0) }
    guard numbers.count == 4, let first = numbers[0], let second = numbers[1] else { return true }
    switch (first, second) {
    case (0, _), (10, _), (127, _), (224..., _), (169, 254), (192, 168), (172, 16...31),
      (100, 64...127):
      return true
    default: return false  // The blocks are the internet's registry, not a list of ours.
    }
  }

  private static func isPrivateLiteral(_ literal: Substring) -> Bool {
    let lead = literal.lowercased()
    return lead.hasPrefix("::")
      || ["fc", "fd", "fe8", "fe9", "fea", "feb", "ff"].contains {
        lead.hasPrefix($0)
      }
  }
}
