import Foundation

/// A list of texts as the database keeps it: a JSON array.
enum TextList {
  /// The array of `texts`.
  static func write(_ texts: [String]) throws -> String {
    guard !texts.isEmpty else { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(texts), as: UTF8.self)
  }

  /// The texts of the array `json`.
  static func read(_ json: String) throws -> [String] {
    guard json != "[]" else { return [] }
    do {
      return try JSONDecoder().decode([String].self, from: Data(json.utf8))
    } catch {
      throw StoreError.damaged("\(json) is not a list of texts.")
    }
  }
}
