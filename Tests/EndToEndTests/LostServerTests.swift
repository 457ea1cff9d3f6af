import Foundation
import Testing

/// A server that is killed under the worker's hands.
@Suite(.timeLimit(.minutes(2))) struct LostServerTests {
  @Test func theTerminalCarriesOnAndNothingAcknowledgedIsLost() async throws {
    let server = try RealServer()
    try server.addAmina()
    try server.add("Tom", "Price")
    try await server.start()
    let terminal = try Terminal(["--server", server.address])

    // A client, added and acknowledged; then the server dies.
    try await terminal.wait(for: "Amina Okafor")
    try await addRhys(at: terminal)
    server.kill()
    try await terminal.wait(for: "reconnecting, last answer ")

    // What was there can still be read; a change is kept, and does not hold the worker up.
    #expect(try terminal.screen().contains("Rhys PUGH"))
    try terminal.press("j")
    try await terminal.wait(for: "Join the network")
    try terminal.press("C-s")
    try await terminal.wait(for: "1 change waits")
    try terminal.press("Escape")
    try await terminal.wait(for: "Not sent yet")

    // The same terminal carries on by itself, and the change is made once.
    try await server.start()
    let joined = try await terminal.wait(for: "the joined network") {
      $0.contains("Amina Okafor (you)") && !$0.contains("reconnecting")
    }
    #expect(joined.contains("Rhys PUGH"))
    let home = try Program.makeHome()
    let shown = try Program.patchwork(
      ["show", "--server", server.address, "rhys pugh"], home: home)
    #expect(shown.output.components(separatedBy: "Amina Okafor, social worker").count == 2)
  }

  @Test func aColleagueSeesTheJoinWithoutAKey() async throws {
    let server = try RealServer()
    try server.addAmina()
    try server.add("Tom", "Price")
    try await server.start()
    let home = try Program.makeHome()
    let code = try server.command("token", "issue", "Tom Price")
    #expect(
      try Program.patchwork(["sign-in", server.loopback], home: home, input: code).status == 0)

    let amina = try Terminal(["--server", server.address])
    let tom = try Terminal(["--server", server.loopback], home: home)
    try await amina.wait(for: "Amina Okafor")
    try await tom.wait(for: "Tom Price")
    try await addRhys(at: amina)
    try tom.type("rhys")
    try await tom.wait(for: "Rhys Pugh")
    try tom.press("Enter")
    try await tom.wait(for: "Why do you open")
    try tom.press("4")
    try await tom.wait(for: "Rhys PUGH")
    try amina.press("j")
    try await amina.wait(for: "Join the network")
    try amina.press("C-s")
    #expect(try await tom.wait(for: "07700 900123").contains("Amina Okafor"))
  }

  /// Adds a client with the keys that the footer shows.
  private func addRhys(at terminal: Terminal) async throws {
    try terminal.press("C-n")
    try await terminal.wait(for: "Given")
    try terminal.type("Rhys")
    try terminal.press("Tab", "Tab")
    try terminal.type("Pugh")
    try terminal.press("C-s")
    try await terminal.wait(for: "Rhys PUGH")
  }
}
