/// The command by which a source is watched at another address from then on.
public enum MoveCommand {
  /// The command for the source of that number; without an address, what it begins with.
  ///
  /// Addresses come from strangers and the command is there to be pasted, so a shell takes the address
  /// as one word whatever it holds.
  public static func text(source: Int64, to address: String? = nil) -> String {
    let word = address.map {
      " '"
        + $0.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: #"'\''"#) + "'"
    }
    return "yardstick source set \(source) --url\(word ?? "")"
  }
}
