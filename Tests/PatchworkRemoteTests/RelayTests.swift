import DirectoryContract
import PatchworkCore
import ServedDirectory
import Testing

@testable import PatchworkRemote

/// A server of its own, asked by two accounts of the operating system over its Unix socket.
private struct AccountPremises: Premises {
  let served: ServedDirectory
  let listener = Listener()

  func directory(for person: Person) async throws -> any Directory {
    try await TestAccounts.make()
    let account = person == .amina ? TestAccounts.amina : TestAccounts.tom
    let id = try await served.practitioner(
      person.rawValue, person == .amina ? "Okafor" : "Price")
    try await served.local.link(login: account, to: id)
    let words = try TestAccounts.asAccount(
      account, [try Program.built("patchwork-server"), "relay", "--socket", served.socket])
    return await listener.opened(
      RemoteDirectory(try ServerAddress("unix:\(served.socket)"), .through { _ in words }))
  }
}

@Suite("Accounts of the operating system", .serialized)
struct RelayTests {
  @Test("two accounts keep the contract", .timeLimit(.minutes(2)), arguments: Clause.all)
  func contract(_ clause: Clause) async throws {
    try await clause.check(AccountPremises(served: try ServedDirectory()))
  }

  @Test("an account that nobody linked is refused with a sentence", .timeLimit(.minutes(1)))
  func stranger() async throws {
    try await TestAccounts.make()
    let served = try ServedDirectory()
    let words = try TestAccounts.asAccount(
      TestAccounts.tom, [try Program.built("patchwork-server"), "relay", "--socket", served.socket])
    let directory = RemoteDirectory(
      try ServerAddress("unix:\(served.socket)"), .through { _ in words })
    do {
      _ = try await directory.greet()
      Issue.record("let in")
    } catch DirectoryError.notAllowed(let reason) {
      #expect(reason.contains(TestAccounts.tom) && reason.contains("Ask"))
    }
  }
}
