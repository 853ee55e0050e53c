import Archiving
import Foundation
import Indicators

/// Where the bodies are kept when that is an object store: `archive: s3:` of `yardstick.yaml`.
public struct ObjectSettings: Sendable, Equatable {
  /// The address of the store.
  public var endpoint: String
  /// The bucket.
  public var bucket: String
  /// The region that is signed for.
  public var region: String
  /// Whether the bucket stands in the path of an address.
  public var usesPathStyle: Bool
  /// A file whose first line is the name of the key and whose second its secret.
  public var keyFile: String?

  /// The most bytes of copies that stay in the home; nil where all of them do.
  public var copies: Int?

  static let keys = ["endpoint", "bucket", "region", "path-style", "key-file", "copies"]

  /// The settings in `value`, as far as they are right; what is wrong is told to `reader`.
  init?(_ value: YAMLValue, reader: inout FieldReader) {
    guard let outer = reader.fields(of: value, allowed: ["s3"]), let inner = outer["s3"],
      let fields = reader.fields(of: inner, allowed: Self.keys),
      let endpoint = reader.requiredText(fields, "endpoint"),
      let bucket = reader.requiredText(fields, "bucket")
    else { return nil }
    self.endpoint = endpoint
    self.bucket = bucket
    region = reader.text(fields, "region") ?? "us-east-1"
    usesPathStyle = reader.truth(fields, "path-style") ?? true
    keyFile = reader.text(fields, "key-file")
    copies = reader.integer(fields, "copies", in: 0...(1 << 50))
  }

  /// The place that is meant, with the key out of `environment`, else out of the file.
  public func place(environment: [String: String]) throws(TrackingError) -> ObjectPlace {
    let address: WebAddress
    do throws(WebAddressProblem) { address = try WebAddress(endpoint) } catch {
      throw .setting("endpoint of the archive", reason: error.description)
    }
    guard address.target == "/" else {
      throw .setting("endpoint of the archive", reason: "it must end with the host or the port")
    }
    let (name, secret) = try key(environment)
    guard
      var place = ObjectPlace(
        endpoint: address, bucket: bucket, region: region, usesPathStyle: usesPathStyle,
        keyName: name, secret: secret)
    else { throw .setting("bucket of the archive", reason: "\"\(bucket)\" cannot be one") }
    place.mostCopies = copies
    return place
  }

  private func key(
    _ environment: [String: String]
  ) throws(TrackingError) -> (name: String, secret: String) {
    if let name = environment["YARDSTICK_S3_KEY"], let secret = environment["YARDSTICK_S3_SECRET"] {
      return (name, secret)
    }
    guard let keyFile else {
      throw .setting(
        "key of the archive",
        reason: "name a key-file, or set YARDSTICK_S3_KEY and YARDSTICK_S3_SECRET")
    }
    let lines = try TextFile(URL(filePath: keyFile)).text().split(whereSeparator: \.isNewline)
    guard lines.count == 2 else {
      throw .setting(
        "key-file of the archive",
        reason: "\(keyFile) must hold two lines: the name of the key and its secret")
    }
    return (lines[0].trimmingCharacters(in: .whitespaces), String(lines[1]))
  }
}
