import Foundation
import Testing

/// A confidential service is rung and answers, from the command line, in the practice area.
@Suite(.timeLimit(.minutes(2))) struct DoorbellCommandTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.patchwork(arguments, home: home)
  }

  private func ring() throws -> String {
    let rung = try run("ring", "--demo", "--as", "Joy Adeyemi", "wenna pascoe")
    #expect(rung.output == "Asked the confidential service to call.\n")
    let inbox = try run("inbox", "--demo", "--as", "Ife Balogun").output
    let line = try #require(
      inbox.split(separator: "\n").first { $0.contains("Asks your service to call by ") })
    #expect(line.contains("about Wenna Pascoe, from Joy Adeyemi"))
    return String(try #require(line.split(separator: " ").first))
  }

  @Test func theServiceIsRungUnseenAndAnswersThroughCover() throws {
    let shown = try run("show", "--demo", "--as", "Joy Adeyemi", "wenna pascoe").output
    #expect(shown.contains("A confidential service is involved; “patchwork ring”"))
    #expect(!shown.contains("Harbour") && !shown.contains("Balogun"))
    #expect(
      try run("show", "--demo", "--as", "Ife Balogun", "wenna pascoe").output
        .contains("Harbour Clinic is here in confidence: others see \"a confidential service\"."))

    let id = try ring()
    let waiting = try run("inbox", "--demo", "--as", "Joy Adeyemi").output
    #expect(waiting.contains("Your request to call: answer by "))
    #expect(
      try run("accept", "--demo", "--as", "Ife Balogun", "--through-cover", id).output
        == "Answered a request to call.\n")
    let answered = try run("inbox", "--demo", "--as", "Joy Adeyemi").output
    #expect(answered.contains("Your request to call: somebody will call you, about Wenna Pascoe."))
    #expect(!answered.contains("Balogun"))
  }

  @Test func aServiceMayRatherNot() throws {
    let id = try ring()
    #expect(try run("decline", "--demo", "--as", "Ife Balogun", id).status == 0)
    #expect(
      try run("inbox", "--demo", "--as", "Joy Adeyemi").output
        .contains("Your request to call: it declines"))
  }

  @Test func aManagerSaysHowMuchOthersMayKnow() throws {
    let hidden = try run("confidential", "--demo", "--as", "Ife Balogun", "hidden")
    #expect(hidden.output == "Corrected an agency.\n")
    let shown = try run("show", "--demo", "--as", "Joy Adeyemi", "wenna pascoe").output
    #expect(!shown.contains("confidential"))
    let rung = try run("ring", "--demo", "--as", "Joy Adeyemi", "wenna pascoe")
    #expect(rung.status == 4)
    #expect(rung.errors.contains("no confidential service is shown in this network"))
    #expect(
      try run("confidential", "--demo", "--as", "Joy Adeyemi", "noted", "wenna pascoe").status == 0)
    #expect(try run("confidential", "--demo", "--as", "Joy Adeyemi", "secret").status == 2)
  }
}
