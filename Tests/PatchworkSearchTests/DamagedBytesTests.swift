import Foundation
import RandomInput
import Testing

@testable import PatchworkSearch

/// Whatever a file holds, opening and searching it is safe.
@Suite(.timeLimit(.minutes(1))) struct DamagedBytesTests {
  /// The bytes of the file that a builder writes.
  private func bytes(of builder: SegmentBuilder) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "patchwork-\(UUID().uuidString).index"
    ).path
    defer { unlink(path) }
    try builder.write(
      to: path, origin: IndexFormat.Origin(database: 1, sequence: 1), readableAs: nil)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test func flippedBytesInALoadedIndexNeverTrap() throws {
    var register = Register()
    register.add("Siân", "Watson", born: "2016-03-09", postcode: "ST16 2LH", nhs: 9_990_000_018)
    register.addCrowd(300)
    let builder = SegmentBuilder(scratch: "/tmp")
    for client in register.clients { try builder.add(client) }
    let whole = try bytes(of: builder)
    var random = SeededRandom()
    for round in 0..<150 {
      var damaged = whole
      // The header is left alone, so that the damage reaches the search itself.
      for _ in 0..<(1 + round) {
        let place = Int.random(in: IndexFormat.headerSize..<damaged.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      let bytes = IndexBytes(count: damaged.count) { $0.copyBytes(from: damaged) }
      let segment = try Segment(bytes, path: "test")
      let search = ClientSearch(cache: MatchCache([segment]), hidden: [[]])
      for text in [
        "sian watson 9/3/2016", "s", "noah", "smith ST16 2LH", "9990000018", "jones 2012",
      ] {
        _ = search.ids(text)
      }
    }
  }

  @Test func aDamagedHeaderIsRefused() throws {
    var register = Register()
    register.addCrowd(50)
    let builder = SegmentBuilder(scratch: "/tmp")
    for client in register.clients { try builder.add(client) }
    let whole = try bytes(of: builder)
    for place in 0..<IndexFormat.headerSize {
      var damaged = whole
      damaged[place] ^= 0x55
      #expect(throws: IndexError.self) {
        try Segment(IndexBytes(count: damaged.count) { $0.copyBytes(from: damaged) }, path: "test")
      }
    }
    for length in [0, 1, 63, IndexFormat.headerSize, whole.count - 1] {
      #expect(throws: (any Error).self) {
        try Segment(
          IndexBytes(count: length) { $0.copyBytes(from: whole[..<length]) }, path: "test")
      }
    }
  }

  @Test func contentsThatWereNotWrittenAreNoticed() throws {
    var register = Register()
    register.addCrowd(50)
    #expect(try register.segment().contentsAreWhole())
  }
}
