/// Keys made from names: the same on every machine and in every run.
public enum StableKey {
  /// The 64-bit FNV-1a hash of the name's UTF-8 bytes.
  public static func of(_ name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
