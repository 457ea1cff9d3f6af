import PatchworkCore
import PatchworkViewModels
import TerminalKit
import Testing

@testable import PatchworkScreens

@Suite("What a key costs on a slow connection", .timeLimit(.minutes(1)))
@MainActor
struct RedrawCostTests {
  @Test("A step through hits, network or timeline changes two lines, in 200 bytes at most")
  func steps() async throws {
    for keys in ["", "t", "/"] {
      let stage = await Stage.withClient(
        width: 80, height: 40, directory: Crowd(people: 9).directory)
      await stage.press(keys)
      for _ in 0..<4 {
        let before = stage.frame
        await stage.press(.down)
        let after = stage.frame
        // The footer offers what can be done with what is chosen.
        let rows = Cost.rows(from: before.grid, to: after.grid).filter { $0 != 39 }
        #expect(rows.count == 2, "after \(keys)")
        let bytes = Cost.bytes(from: before.grid, to: after.grid, without: 39)
        #expect(bytes <= 200, "after \(keys)")
      }
    }
  }

  @Test("A typed letter that replaces every hit costs 1,000 bytes at most")
  func letters() async throws {
    var directory = Cast.directory
    for (place, text) in ["s", "si", "sia"].enumerated() {
      directory.answers[text] = SearchAnswer(
        hits: Crowd.names(90)[(place * 30)..<(place * 30 + 30)].enumerated().map { row, name in
          SearchHit(
            subject: .client(
              ClientSummary(
                id: ClientID(rawValue: Int64(row)), name: name, birth: .year(1990 + row),
                sex: .notKnown, district: "ST\(row % 20)")), tier: .likely, bits: 2, reasons: [])
        })
    }
    let stage = await Stage.set(width: 80, height: 24, directory: directory)
    await stage.press("s")
    for letter in "ia" {
      let before = stage.frame
      await stage.press(.character(letter))
      let bytes = Cost.bytes(from: before.grid, to: stage.frame.grid)
      #expect(bytes <= 1_000)
    }
  }

  @Test("Drawing the same state twice changes nothing")
  func same() async throws {
    let stage = await Stage.withClient(width: 120, height: 40)
    #expect(stage.frame == stage.frame)
  }
}
