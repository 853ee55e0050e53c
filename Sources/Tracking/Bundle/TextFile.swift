import Foundation

/// A file that is read whole.
public struct TextFile: Sendable {
  private let url: URL

  /// The file at `url`.
  public init(_ url: URL) {
    self.url = url
  }

  /// Its bytes; throws where it is missing, a folder, unreadable or larger than `limit` bytes.
  public func bytes(limit: Int = 1 << 31) throws(TrackingError) -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw .missingFile(url.path)
    }
    guard !isFolder.boolValue else { throw .unreadable(url.path, reason: "it is a folder") }
    do {
      let data = try Data(contentsOf: url, options: .alwaysMapped)
      guard data.count <= limit else {
        throw TrackingError.unreadable(url.path, reason: "it is larger than \(limit >> 20) MiB")
      }
      return data
    } catch let error as TrackingError {
      throw error
    } catch {
      throw .unreadable(url.path, reason: error.localizedDescription)
    }
  }

  /// Its text, which must be UTF-8.
  public func text() throws(TrackingError) -> String {
    guard let text = String(validating: try bytes(limit: 64 << 20), as: UTF8.self) else {
      throw .unreadable(url.path, reason: "it is not UTF-8; save it as UTF-8")
    }
    return text
  }
}
