import DirectoryContract
import PatchworkCore
import PatchworkStore
import ServedDirectory
import Testing

@testable import PatchworkRemote

/// A server of its own, asked over TCP with a token each, or by one over the Unix socket.
private struct ServedPremises: Premises {
  let served: ServedDirectory
  let listener = Listener()
  let isMixed: Bool

  func directory(for person: Person) async throws -> any Directory {
    let id = try await served.practitioner(
      person.rawValue, person == .amina ? "Okafor" : "Price")
    if isMixed, person == .amina {
      try await served.linkedPractitioner()
      return await listener.opened(
        RemoteDirectory(try ServerAddress("unix:\(served.socket)")))
    }
    return await listener.opened(
      RemoteDirectory(
        try ServerAddress("http://localhost:\(served.port)"), token: try await served.token(for: id)
      ))
  }
}

@Suite("A remote directory keeps the contract", .timeLimit(.minutes(1)))
struct ContractTests {
  @Test("over TCP", .timeLimit(.minutes(1)), arguments: Clause.all)
  func tcp(_ clause: Clause) async throws {
    try await clause.check(ServedPremises(served: try ServedDirectory(), isMixed: false))
  }

  @Test("over a Unix socket beside TCP", .timeLimit(.minutes(1)), arguments: Clause.all)
  func unix(_ clause: Clause) async throws {
    try await clause.check(ServedPremises(served: try ServedDirectory(), isMixed: true))
  }
}
