import Indicators

extension ObjectStore {
  package func list(
    _ found: (KeptName) throws(ArchiveProblem) -> Void
  ) throws(ArchiveProblem) {
    var last = ""
    while true {
      let answer = ask(.list, at: address(after: last))
      guard answer.trouble == nil, answer.status == 200 else { throw problem(answer) }
      guard let page = ObjectListing(answer.text) else {
        throw .objects(place.description, "it does not list its objects in the way of S3")
      }
      for name in page.names {
        let digest = Digest(hex: String(name.dropFirst(ObjectPlace.prefix.count)))
        try found(digest.map(KeptName.body) ?? .stranger("s3://\(place.bucket)/\(name)"))
      }
      // A page that does not go on from the last name would be asked for without end.
      guard page.goesOn, let next = page.names.last, next > last else { return }
      last = next
    }
  }

  /// The parameters stand in the order and the way of writing in which they are signed.
  private func address(after last: String) -> String {
    let prefix = Self.written(ObjectPlace.prefix)
    let start = last.isEmpty ? "" : "&start-after=\(Self.written(last))"
    return "\(place.address)/?list-type=2&max-keys=1000&prefix=\(prefix)\(start)"
  }

  private static func written(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: String(Unicode.Scalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
