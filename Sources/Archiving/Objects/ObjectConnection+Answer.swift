extension ObjectConnection {
  /// What came back.
  struct Answer {
    var status = 0
    /// The length that was announced; -1 where none was.
    var length = -1
    /// The SHA-256 that the store made of the object when it took it, in Base64; nil where it tells none.
    var sum: String?
    /// The text of an error or of a list.
    var text = ""
    /// What libcurl says, where there was no answer.
    var trouble: String?

    /// Whether the store may have refused the request because it named a digest.
    var mayRefuseSum: Bool {
      let reasons = ["BadDigest", "XAmzContentSHA256Mismatch", "RequestTimeout"]
      return status == 501
        || status == 400 && !reasons.contains { text.contains("<Code>\($0)</Code>") }
    }
  }
}
