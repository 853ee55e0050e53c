import Foundation
import Indicators

extension Digest {
  /// The thirty-two bytes in Base64, as object stores write them.
  var base64: String {
    let digits = Array(hex.utf8)
    let bytes = stride(from: 0, to: digits.count, by: 2).map { place in
      Self.value(digits[place]) << 4 | Self.value(digits[place + 1])
    }
    return Data(bytes).base64EncodedString()
  }

  private static func value(_ digit: UInt8) -> UInt8 { digit < 58 ? digit - 48 : digit - 87 }
}
