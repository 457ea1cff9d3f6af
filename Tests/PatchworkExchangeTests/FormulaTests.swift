import Foundation
import Testing

@testable import PatchworkExchange

@Suite(.timeLimit(.minutes(1))) struct FormulaTests {
  @Test(arguments: [
    "=1+1", "\u{FF1D}1+1", "\u{200D}=1", "\u{FF0B}1", "\u{FF20}x", "-2+3", "+2+3", "+1632 A1",
    "\t=1",
  ])
  func aCellThatASpreadsheetWouldReckonGetsAnApostrophe(_ text: String) {
    #expect(CSVWriter.line([text]).utf8.first { $0 != UInt8(ascii: "\"") } == UInt8(ascii: "'"))
  }

  @Test(arguments: [
    "+447700900123", "+44 7700 900123", "+44 (0)1632 960077 x12", "Ann", "2026-11-24", "~2016",
    "'=1",
  ])
  func otherCellsStayAsTheyAre(_ text: String) {
    #expect(CSVWriter.line([text]) == text)
  }

  @Test func nothingIsWrittenIntoAPipeOfSomebodyElses() throws {
    guard getuid() == 0 else { return }
    let path = NSTemporaryDirectory() + "patchwork-pipe-" + UUID().uuidString.prefix(8)
    #expect(mkfifo(path, 0o666) == 0)
    defer { unlink(path) }
    #expect(chown(path, 58_003, 58_003) == 0)
    #expect(throws: (any Error).self) { try CSVWriter(path: path) }
  }
}
