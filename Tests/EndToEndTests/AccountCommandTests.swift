import Foundation
import Testing

/// Who can come in, as your Patchwork administrator reads it.
@Suite(.timeLimit(.minutes(1))) struct AccountCommandTests {
  @Test func everybodyWhoCanComeInIsListedWithWayRolesAndState() async throws {
    let server = try RealServer()
    try server.addAmina()
    try server.add("Tom", "Price")
    try server.add("Bev", "Lyle")
    try server.command("token", "issue", "Tom Price")
    try server.command("practitioner", "role", "Tom Price", "manager")
    var list = try server.command("account", "list").split(separator: "\n")
    // Bev has no way in.
    try #require(list.count == 2)
    #expect(list[0].contains("Amina Okafor  County Council  practitioner  account "))
    #expect(list[0].hasSuffix("never in, dormant"))
    #expect(list[1].contains("Tom Price  County Council  agency manager  token 1 until 20"))

    try await server.start()
    let home = try Program.makeHome()
    _ = try Program.patchwork(["who", "--server", server.address, "amina"], home: home)
    server.kill()
    list = try server.command("account", "list").split(separator: "\n")
    #expect(list[0].contains("  last in 20") && !list[0].contains("dormant"))

    try server.command("practitioner", "suspend", "Tom Price")
    try server.command("practitioner", "left", "Amina Okafor", "2026-01-01")
    list = try server.command("account", "list").split(separator: "\n")
    #expect(list[0].hasSuffix("  left 2026-01-01"))
    #expect(list[1].hasSuffix("  suspended"))

    let account = try Program.run("/usr/bin/env", ["id", "-un"]).output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(try server.command("account", "unlink", account).contains("no longer asks as"))
    #expect(throws: Program.Failure.self) { try server.command("account", "unlink", account) }
    #expect(try server.command("account", "list").split(separator: "\n").count == 1)
  }

  @Test func aManagerReadsThoseOfTheirOwnPeople() async throws {
    let server = try RealServer()
    try server.addAmina()
    try server.add("Tom", "Price")
    try server.command("token", "issue", "Tom Price")
    try await server.start()
    let home = try Program.makeHome()
    func accounts(_ words: String...) throws -> Program.Result {
      try Program.patchwork(["accounts", "--server", server.address] + words, home: home)
    }
    let refused = try accounts()
    #expect(refused.status != 0 && refused.output.isEmpty)
    #expect(refused.errors.contains("see the accounts of an agency's people"))
    try server.command("practitioner", "role", "Amina Okafor", "manager")
    let listed = try accounts().output.split(separator: "\n")
    try #require(listed.count == 2)
    #expect(listed[0].hasPrefix("Amina Okafor: account ") && listed[0].contains("; last in "))
    #expect(listed[1].hasPrefix("Tom Price: token 1, ends "))
    #expect(listed[1].hasSuffix("; practitioner; never in, dormant."))
    #expect(try accounts("--json").output.contains("\"kind\""))
  }
}
