import PatchworkAPI
import PatchworkCore
import Synchronization

/// What the server at the other end knows, from its last answer.
final class ServerContract: Sendable {
  /// Nil until the server has answered.
  private let told = Mutex<Int?>(nil)

  /// Notes the contract of an answer. A failure may come from a proxy, which knows none.
  func note(_ response: HTTPResponse) {
    guard (200...299).contains(response.status),
      let number = ContractVersion.told(in: response.fields)
    else { return }
    told.withLock { $0 = number }
  }

  /// Goes on unless the server is so old that it would lose part of a change.
  func requireChanges() throws(DirectoryError) {
    let number = told.withLock { $0 } ?? ContractVersion.current
    guard number >= ContractVersion.lowestServer else {
      throw .notAllowed(reason: ContractVersion.serverTooOld)
    }
  }

  /// What an answer's problem means when the server is older than this program.
  static func explains(_ problem: APIProblem?, _ response: HTTPResponse) -> DirectoryError? {
    guard problem?.kind == .noSuchRoute || problem?.kind == .methodNotAllowed,
      let number = ContractVersion.told(in: response.fields), number < ContractVersion.current
    else { return nil }
    return .notAllowed(reason: ContractVersion.unknownToServer)
  }
}
