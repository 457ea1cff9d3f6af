import Foundation
import Testing

/// A family moves, from the command line, in the practice area.
@Suite(.timeLimit(.minutes(2))) struct MoveCommandTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.patchwork(arguments, home: home)
  }

  private func identifier(_ result: Program.Result, _ words: String) throws -> String {
    let line = try #require(result.output.split(separator: "\n").first { $0.contains(words) })
    return String(try #require(line.split(separator: " ").first))
  }

  @Test func aMoveIsAskedForSeenByBothSidesAndAcknowledged() throws {
    #expect(try run("move", "--demo", "rhys pugh").output == "No move.\n")
    let asked = try run(
      "move", "--demo", "--to", "merrow women's refuge", "--area", "qm4 1aa", "rhys pugh")
    #expect(asked.output == "Asked for a move to be acknowledged.\n")
    let twice = try run("move", "--demo", "--to", "merrow women's refuge", "rhys pugh")
    #expect(twice.status == 4 && twice.errors.contains("they are asked already"))

    #expect(
      try run("show", "--demo", "rhys pugh").output
        .contains("Move: Merrow Women's Refuge, asked to acknowledge the move to QM4 by "))
    #expect(
      try run("day", "--demo").output.contains("move to QM4 not acknowledged yet"))
    #expect(
      try run("day", "--demo", "--as", "Ruth Cole").output
        .contains("Your agency has 1 move to acknowledge"))
    let inbox = try run("inbox", "--demo", "--as", "Ruth Cole")
    let id = try identifier(inbox, "Acknowledge a move to QM4, by ")
    #expect(
      try run("accept", "--demo", "--as", "Ruth Cole", id).output == "Acknowledged a move.\n")
    #expect(try run("decline", "--demo", "--as", "Ruth Cole", id).status == 4)

    let after = try run("show", "--demo", "rhys pugh").output
    #expect(after.contains("Ruth Cole, refuge worker"))
    #expect(after.contains("Amina Okafor, health visitor"))
    #expect(after.contains("acknowledged the move to QM4 today"))
    #expect(
      try run("move", "--demo", "rhys pugh").output
        .contains("Merrow Women's Refuge: acknowledged the move to QM4 today."))
    // Whoever stays behind leaves when they choose.
    #expect(
      try run("handover", "--demo", "amina okafor").output.contains("Rhys Pugh, health visitor"))
  }

  @Test func aFamilyMovesTogetherWhereOneIsInTheNetwork() throws {
    let asked = try run(
      "move", "--demo", "--household", "--to", "merrow women's refuge", "rhys pugh")
    #expect(asked.status == 0)
    #expect(asked.output.hasPrefix("Asked for 2 moves to be acknowledged; not for "))
    #expect(asked.output.contains("Siân Watson"))
    #expect(asked.output.hasSuffix(": open each of them and ask there.\n"))
    #expect(
      try run("move", "--demo", "mia watson").output
        .contains("Merrow Women's Refuge: asked to acknowledge the move by "))
    #expect(
      try run("day", "--demo", "--as", "Ruth Cole").output
        .contains("Your agency has 2 moves to acknowledge"))
    #expect(try run("move", "--demo", "--household", "rhys pugh").status == 2)
  }

  @Test func aMoveThatNobodyAnswersIsOverdueForBoth() throws {
    let day = try run("day", "--demo")
    let line = try #require(day.output.split(separator: "\n").first { $0.contains("overdue") })
    #expect(line.contains("move to QM7 overdue since"))
    let client = String(try #require(line.split(separator: " ").first))
    let told = try run("move", "--demo", client)
    #expect(told.output.contains("Thornwick Medical Practice: overdue since"))
    let shown = try run("move", "--demo", "--json", client)
    let moves = try #require(
      try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [[String: Any]])
    #expect(moves.map { $0["area"] as? String } == ["QM7"])
    #expect(try run("move", "--demo", "--take-back", client).status == 0)
    #expect(try run("move", "--demo", "--take-back", client).status == 1)
  }

  @Test func aMoveTakesNoWordsOfOnesOwn() throws {
    let refused = try run(
      "move", "--demo", "--to", "merrow women's refuge", "--area", "with her aunt", "rhys pugh")
    #expect(refused.status == 4)
    #expect(refused.errors.contains("a postcode, or its first part"))
    #expect(try run("move", "--demo", "--area", "QM4", "rhys pugh").status == 2)
    #expect(
      try run("move", "--demo", "--to", "merrow women's refuge", "--take-back", "rhys pugh").status
        == 2)
    #expect(try run("move", "--demo", "--to", "no such agency", "rhys pugh").status == 1)
  }
}
