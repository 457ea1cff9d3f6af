import DirectoryContract
import PatchworkCore
import ServedDirectory
import Testing

@testable import PatchworkRemote

/// A server of its own, asked by two accounts through a real OpenSSH server.
private actor SSHPremises: Premises {
  private let ssh: PrivateSSH
  private let served: ServedDirectory
  private let listener = Listener()
  private var directories: [Person: RemoteDirectory] = [:]

  init(ssh: PrivateSSH) throws {
    self.ssh = ssh
    served = try ServedDirectory()
  }

  func directory(for person: Person) async throws -> any Directory {
    if let directory = directories[person] { return directory }
    let account = person == .amina ? TestAccounts.amina : TestAccounts.tom
    let id = try await served.practitioner(
      person.rawValue, person == .amina ? "Okafor" : "Price")
    try await served.local.link(login: account, to: id)
    let words = try ssh.words(account, socket: served.socket)
    let directory = await listener.opened(
      RemoteDirectory(try ServerAddress("ssh://\(PrivateSSH.host)"), .through { _ in words }))
    directories[person] = directory
    return directory
  }
}

@Suite("Through OpenSSH", .timeLimit(.minutes(3)))
struct SSHTests {
  @Test("every clause of the contract, and a forced command", .timeLimit(.minutes(10)))
  func contract() async throws {
    let ssh = try await PrivateSSH()
    do {
      try await keepContract(ssh)
      try await keepToTheForcedCommand(ssh)
    } catch {
      Issue.record("\(error)")
    }
    await ssh.stop()
  }

  private func keepContract(_ ssh: PrivateSSH) async throws {
    for clause in Clause.all {
      do {
        try await clause.check(try SSHPremises(ssh: ssh))
      } catch {
        Issue.record("\(clause): \(error)")
      }
    }
  }

  private func keepToTheForcedCommand(_ ssh: PrivateSSH) async throws {
    let served = try ServedDirectory()
    let tom = try await served.practitioner("tom", "Price")
    try await served.local.link(login: TestAccounts.tom, to: tom)
    try ssh.force(
      TestAccounts.tom, "\(ssh.folder)/patchwork-server relay --socket \(served.socket)")
    let words = try ssh.wordsThatLogIn(TestAccounts.tom, socket: nil)
    let directory = RemoteDirectory(
      try ServerAddress("ssh://\(PrivateSSH.host)"), .through { _ in words })
    #expect(try await directory.greet()?.id == tom)
    await directory.close()
    // Whatever else is asked for, the forced command is what runs.
    let shell = Array(words.dropLast()) + ["id; cat /etc/passwd"]
    let outcome = try await Program.run(shell)
    #expect(!outcome.output.contains("uid=") && !outcome.output.contains("root:"))
  }

  @Test("an account without a key is told why it gets no line", .timeLimit(.minutes(1)))
  func refused() async throws {
    try await TestAccounts.make()
    let words = try TestAccounts.asAccount(
      TestAccounts.tom,
      Dialler.sshWords(
        user: nil, host: "127.0.0.1", port: try freePort(), socket: nil, mayAsk: false))
    let directory = RemoteDirectory(
      try ServerAddress("ssh://127.0.0.1"), .through { _ in words })
    do {
      _ = try await directory.greet()
      Issue.record("answered")
    } catch DirectoryError.unavailable(let reason) {
      #expect(reason.contains("refused"))
    }
    await directory.close()
  }
}
