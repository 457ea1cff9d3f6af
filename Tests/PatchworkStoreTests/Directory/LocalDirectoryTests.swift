import DirectoryContract
import PatchworkCore
import PatchworkStore
import Testing

/// A database of its own, asked by two accounts through two connections each.
private struct LocalPremises: Premises {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func directory(for person: Person) async throws -> any Directory {
    try scratch.directory(asker: .account(login: person.rawValue))
  }
}

@Suite(.timeLimit(.minutes(1))) struct LocalDirectoryTests {
  @Test(.timeLimit(.minutes(1)), arguments: Clause.all)
  func keepsTheContract(_ clause: Clause) async throws {
    try await clause.check(try LocalPremises())
  }
}
