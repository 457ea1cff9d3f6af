import DirectoryContract
import PatchworkCore
import PatchworkStore
import ServedDirectory
import Testing

@testable import PatchworkRemote

@Suite("The contract of a directory")
struct ContractTests {
  @Test("local")
  func local() async throws {
    let served = try await ServedDirectory()
    try await DirectoryContract(
      mine: served.local.asking(as: .practitioner(served.me)),
      colleagues: served.local.asking(as: .practitioner(served.colleague))
    ).run()
  }

  @Test("over a Unix socket, and over TCP with a token")
  func unixAndTCP() async throws {
    let served = try await ServedDirectory()
    let mine = RemoteDirectory(try ServerAddress("unix:\(served.socket)"))
    let colleagues = RemoteDirectory(
      try ServerAddress("http://127.0.0.1:\(served.port)"),
      token: try await served.token(for: served.colleague))
    try await DirectoryContract(mine: mine, colleagues: colleagues).run()
    await mine.close()
    await colleagues.close()
  }

  @Test("over TCP with tokens")
  func tcp() async throws {
    let served = try await ServedDirectory()
    let address = try ServerAddress("http://localhost:\(served.port)")
    let mine = RemoteDirectory(address, token: try await served.token(for: served.me))
    let colleagues = RemoteDirectory(
      address, token: try await served.token(for: served.colleague))
    try await DirectoryContract(mine: mine, colleagues: colleagues).run()
    await mine.close()
    await colleagues.close()
  }
}
