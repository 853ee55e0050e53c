import CArchive
import Foundation

/// The files inside a ZIP file; the only type that calls libarchive.
struct ZipPackage {
  /// The most files a document may hold.
  static let mostFiles = 10_000
  /// The most bytes a document may unpack to, by what it declares.
  static let mostBytes = 128 << 20
  /// The most bytes of one file that is read.
  static let mostBytesOfFile = 64 << 20

  /// The names of the files, in their order.
  let names: [String]
  private let path: String

  /// The package at `path`; throws where its list of files shows that it should not be unpacked.
  init(path: String) throws(ReadingProblem) {
    var names: [String] = []
    var size: Int64 = 0
    try Self.walk(path) { (name, declared, _) throws(ReadingProblem) in
      names.append(name)
      size += max(declared, 0)
      guard names.count <= Self.mostFiles else { throw .tooComplex }
      guard size <= Int64(Self.mostBytes) else { throw .tooLarge(Self.mostBytes) }
      return true
    }
    self.names = names
    self.path = path
  }

  /// The content of the file `name`; `nil` when there is none.
  func file(_ name: String) throws(ReadingProblem) -> [UInt8]? {
    var content: [UInt8]?
    try Self.walk(path) { (found, _, archive) throws(ReadingProblem) in
      guard found == name else { return true }
      content = try Self.content(of: archive, atMost: Self.mostBytesOfFile)
      return false
    }
    return content
  }

  /// What the gzip file at `path` unpacks to.
  static func unzipped(path: String) throws(ReadingProblem) -> [UInt8] {
    let archive = archive_read_new()
    defer { archive_read_free(archive) }
    archive_read_support_filter_gzip(archive)
    archive_read_support_format_raw(archive)
    var entry: OpaquePointer?
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK,
      archive_read_next_header(archive, &entry) == ARCHIVE_OK
    else { throw .damaged }
    return try content(of: archive, atMost: mostBytesOfFile)
  }

  /// Goes through the files until `visit` answers no; it is given name, declared size and archive.
  private static func walk(
    _ path: String, _ visit: (String, Int64, OpaquePointer?) throws(ReadingProblem) -> Bool
  ) throws(ReadingProblem) {
    let archive = archive_read_new()
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else { throw .damaged }
    while true {
      var entry: OpaquePointer?
      let code = archive_read_next_header(archive, &entry)
      if code == ARCHIVE_EOF { return }
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN else { throw .damaged }
      if archive_entry_is_encrypted(entry) != 0 { throw .encrypted }
      let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
      guard try visit(name, archive_entry_size(entry), archive) else { return }
    }
  }

  private static func content(
    of archive: OpaquePointer?, atMost limit: Int
  ) throws(ReadingProblem) -> [UInt8] {
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &piece, piece.count)
      if count == 0 { return content }
      guard count > 0 else { throw .damaged }
      content.append(contentsOf: piece.prefix(count))
      // What a file declares about its size need not be true.
      guard content.count <= limit else { throw .tooLarge(limit) }
    }
  }
}
