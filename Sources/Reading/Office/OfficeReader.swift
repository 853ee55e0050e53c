/// Finds out what a ZIP file is and reads it.
enum OfficeReader {
  /// The text of the file at `path`, which is a ZIP file.
  static func text(path: String) throws(ReadingProblem) -> DocumentText {
    let package = try ZipPackage(path: path)
    let names = Set(package.names)
    if names.contains("word/document.xml") { return try WordReader.text(package) }
    if names.contains("xl/workbook.xml") { return try WorkbookReader.text(package) }
    guard names.contains("content.xml"), let declared = try package.file("mimetype") else {
      throw .unsupported(names.contains("ppt/presentation.xml") ? "slides (PPTX)" : "a ZIP archive")
    }
    let type = String(decoding: declared, as: UTF8.self)
    // A document that is locked says so in its manifest; its content is no XML then.
    if try isEncrypted(package) { throw .encrypted }
    if type.contains("opendocument.text") {
      return try OpenDocumentReader.text(package, kind: .odt)
    }
    if type.contains("opendocument.spreadsheet") {
      return try OpenDocumentReader.text(package, kind: .ods)
    }
    throw .unsupported("an OpenDocument file that is neither text nor workbook")
  }

  private static func isEncrypted(_ package: ZipPackage) throws(ReadingProblem) -> Bool {
    guard let manifest = try package.file("META-INF/manifest.xml") else { return false }
    // Its document type is declared by older programs, and nothing else is asked of it.
    return String(decoding: manifest, as: UTF8.self).contains("encryption-data")
  }
}
