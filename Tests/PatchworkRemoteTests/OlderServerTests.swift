import PatchworkAPI
import PatchworkCore
import ServedDirectory
import Testing

@testable import PatchworkRemote

@Suite("A server of another release", .timeLimit(.minutes(1)))
struct OlderServerTests {
  private let end: FarEnd
  private let directory: RemoteDirectory

  init() throws {
    let end = try FarEnd()
    self.end = end
    directory = RemoteDirectory(
      try ServerAddress("unix:/nowhere"), Dialler { _ throws(LineFailure) in end.near })
  }

  private func answer(_ status: Int, contract: Int?, _ body: String) {
    let field = contract.map { "Patchwork-Contract: \($0)\r\n" } ?? ""
    end.send(
      "HTTP/1.1 \(status) X\r\n\(field)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }

  private func summary(contract: Int?) async throws {
    async let answered = directory.summary()
    let request = await end.read(until: "\r\n\r\n")
    #expect(request.contains("patchwork-contract: \(ContractVersion.current)\r\n"))
    answer(
      200, contract: contract,
      #"{"clients":1,"practitioners":2,"agencies":3,"isPractice":false}"#)
    #expect(try await answered.clients == 1)
  }

  @Test("one that says nothing of itself answers questions, and is sent no change")
  func silent() async throws {
    try await summary(contract: nil)
    await #expect(throws: DirectoryError.notAllowed(reason: ContractVersion.serverTooOld)) {
      try await directory.apply(.act(.wishMail(true)))
    }
    await #expect(throws: DirectoryError.notAllowed(reason: ContractVersion.serverTooOld)) {
      try await directory.undoLastChange()
    }
    await directory.close()
  }

  @Test("one of today's contract is sent changes")
  func current() async throws {
    try await summary(contract: 2)
    async let changed = directory.apply(.act(.wishMail(true)))
    let request = await end.read(until: #"{"isMailed":true}"#)
    #expect(request.hasPrefix("PUT /v1/me/mail "))
    answer(
      200, contract: 2, #"{"sequence":1,"words":"Done","subject":"0000000000001"}"#)
    #expect(try await changed.words == "Done")
    await directory.close()
  }

  @Test(
    "a path that it does not know is told in a sentence when the server is older",
    arguments: [(nil, true), (1, true), (ContractVersion.current, false)] as [(Int?, Bool)])
  func unknownPath(_ contract: Int?, _ isOlder: Bool) async throws {
    let body = String(
      decoding: try WireJSON.encode(APIProblem(.noSuchRoute, "There is no such path.")),
      as: UTF8.self)
    async let asked = directory.myAgency()
    _ = await end.read(until: "\r\n\r\n")
    answer(404, contract: contract, body)
    do {
      _ = try await asked
      Issue.record("answered")
    } catch let error as DirectoryError {
      #expect((error == .notAllowed(reason: ContractVersion.unknownToServer)) == isOlder)
    }
    await directory.close()
  }
}
