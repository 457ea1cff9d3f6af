import Foundation
import Tampering
import Testing

/// A wrong clock with the real programs. A test cannot set the host's clock, but it can move the floor that
/// the database remembers, to which the clock is then as wrong.
@Suite(.timeLimit(.minutes(2))) struct ClockCommandTests {
  private func program(_ server: RealServer, _ words: String...) throws -> Program.Result {
    try Program.run(
      Program.path("patchwork-server"), words + ["--database", server.database])
  }

  private func moveFloor(of server: RealServer, by seconds: Int) throws {
    try tamper(
      with: server.database,
      "UPDATE setting SET value = CAST(value AS INTEGER) + \(seconds) WHERE key = 'clock'")
  }

  @Test func setBackAServerAnswersNothingUntilTheClockIsAccepted() async throws {
    let server = try RealServer()
    try server.addAmina()
    try await server.start()
    func find() throws -> Program.Result {
      try Program.patchwork(["find", "--server", server.address, "amina"], home: server.folder)
    }
    #expect(try find().output.contains("Amina"))
    try moveFloor(of: server, by: 3_600)
    let refused = try find()
    #expect(refused.status != 0 && refused.output.isEmpty)
    #expect(refused.errors.contains("says patchwork-server clock accept"))
    let issued = try program(server, "token", "issue", "Amina Okafor")
    #expect(issued.status == 1 && issued.errors.contains("something was recorded"))
    #expect(try server.command("clock", "accept").hasPrefix("The clock is believed"))
    #expect(try find().output.contains("Amina"))
    #expect(try program(server, "token", "issue", "Amina Okafor").status == 0)
    #expect(try server.command("verify-activity").contains("is sound"))
  }

  @Test func afterALeapPurgingAndTokensWaitAndWorkGoesOn() async throws {
    let server = try RealServer()
    try server.addAmina()
    try moveFloor(of: server, by: -9 * 366 * 86_400)
    try await server.start()
    let found = try Program.patchwork(
      ["find", "--server", server.address, "amina"], home: server.folder)
    #expect(found.output.contains("Amina"))
    for words in [["retention", "run"], ["token", "issue", "Amina Okafor"]] {
      let waits = try Program.run(
        Program.path("patchwork-server"), words + ["--database", server.database])
      #expect(waits.status == 1 && waits.errors.contains("say patchwork-server clock accept"))
    }
    #expect(try program(server, "retention", "run", "--preview").status == 0)
    try server.command("clock", "accept")
    #expect(try program(server, "retention", "run").status == 0)
    #expect(try program(server, "clock").status == 2)
  }
}
