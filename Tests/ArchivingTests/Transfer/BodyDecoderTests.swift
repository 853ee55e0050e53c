import Foundation
import Testing

@testable import Archiving

struct BodyDecoderTests {
  @Test(arguments: [1, 2, 3, 7, 100])
  func theStreamMayComeInPiecesOfAnySize(piece: Int) throws {
    let bytes = try gzip("report of Borduria")

    #expect(try unpack(bytes, piece: piece).text == "report of Borduria")
  }

  @Test(arguments: [1, 5, 100])
  func aSecondMemberBelongsToTheBody(piece: Int) throws {
    let bytes = try gzip("report ") + gzip("of Borduria")

    #expect(try unpack(bytes, piece: piece).text == "report of Borduria")
  }

  @Test(arguments: [1, 5, 100])
  func bytesAfterTheEndAreNoticedAndLeftOut(piece: Int) throws {
    let result = try unpack(try gzip("report") + [9, 9, 9, 9], piece: piece)

    #expect(result.text == "report")
    #expect(result.hasGarbage)
  }

  @Test func aCutStreamIsNotWhole() throws {
    let bytes = try gzip("report of Borduria").dropLast(6)

    #expect(throws: TransferFault.truncated("the compressed stream has no end")) {
      try unpack(Array(bytes), piece: 4)
    }
  }

  @Test func aWrongSumIsNoticed() throws {
    var bytes = try gzip("report of Borduria")
    bytes[bytes.count - 6] ^= 1

    #expect(throws: TransferFault.undecodable("the compressed stream is damaged")) {
      try unpack(bytes, piece: 4)
    }
  }

  private func gzip(_ text: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-nc"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Array(text.utf8))
    try input.fileHandleForWriting.close()
    return try Array(output.fileHandleForReading.readToEnd() ?? Data())
  }

  private func unpack(
    _ bytes: [UInt8], piece: Int
  ) throws -> (text: String, hasGarbage: Bool) {
    var decoder = BodyDecoder(.gzip)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      try bytes[start..<min(start + piece, bytes.count)].withUnsafeBytes { part in
        try decoder.receive(part) { given throws(TransferFault) in result += given }
      }
    }
    try decoder.finish()
    return (String(decoding: result, as: UTF8.self), decoder.hasTrailingGarbage)
  }
}
