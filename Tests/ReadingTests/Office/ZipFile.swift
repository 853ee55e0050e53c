import CArchive

/// A ZIP file with these files, for tests.
enum ZipFile {
  static func write(_ files: [(String, String)]) throws -> TemporaryFile {
    let file = try TemporaryFile("")
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    archive_write_open_filename(archive, file.path)
    for (name, text) in files {
      let entry = archive_entry_new()
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, name)
      archive_entry_set_size(entry, Int64(text.utf8.count))
      archive_entry_set_filetype(entry, 0o100000)
      archive_write_header(archive, entry)
      archive_write_data(archive, text, text.utf8.count)
    }
    archive_write_close(archive)
    return file
  }
}
