extension WebAddress {
  /// An address in the parts that this program found in it before, in whichever process.
  package init(description: String, isSecure: Bool, host: String, port: Int, target: String) {
    self.description = description
    self.isSecure = isSecure
    self.host = host
    self.port = port
    self.target = target
  }
}
