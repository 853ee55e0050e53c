import Indicators

/// Where in an S3-compatible object store the bodies lie, with which key, and how many are copied here.
public struct ObjectPlace: Sendable, Equatable {
  /// The address of the store, such as `https://s3.eu-central-1.amazonaws.com`.
  public let endpoint: WebAddress
  /// The bucket, which must exist.
  public let bucket: String
  /// The region that is signed for.
  public var region: String
  /// Whether the bucket stands in the path of an address, rather than before the name of the host.
  public var usesPathStyle: Bool
  /// The name of the key.
  public var keyName: String
  /// The secret of the key.
  public var secret: String
  /// The most bytes of copies that stay in the folder after a fetch; nil where all of them do.
  public var mostCopies: Int?

  /// A place by its parts; `nil` for a bucket whose name cannot be one.
  public init?(
    endpoint: WebAddress, bucket: String, region: String = "us-east-1",
    usesPathStyle: Bool = true, keyName: String, secret: String
  ) {
    guard (3...63).contains(bucket.utf8.count),
      bucket.utf8.allSatisfy({
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
      }), !bucket.hasPrefix("-"), !bucket.hasPrefix("."), !bucket.contains("..")
    else { return nil }
    self.endpoint = endpoint
    self.bucket = bucket
    self.region = region
    self.usesPathStyle = usesPathStyle
    self.keyName = keyName
    self.secret = secret
  }

  /// The address of the bucket, without a slash at its end.
  var address: String {
    if usesPathStyle { return "\(endpoint.origin)/\(bucket)" }
    let scheme = endpoint.isSecure ? "https://" : "http://"
    return scheme + bucket + "." + endpoint.origin.dropFirst(scheme.count)
  }

  /// What stands before the digest in the name of every object.
  static let prefix = "archive/"
}

/// The secret is in no message and no log, however the place gets there.
extension ObjectPlace: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The bucket and the store.
  public var description: String { "bucket \(bucket) at \(endpoint.origin)" }
  /// The same.
  public var debugDescription: String { description }
  /// Nothing but the same.
  public var customMirror: Mirror { Mirror(self, children: ["place": description]) }
}
