import PatchworkAPI
import PatchworkCore
import PatchworkStore

/// From a request of the directory to its answer. Each group of operations stands in a file of its
/// own and passes on, with nil, what belongs to another.
extension DirectoryHandler {
  func answer(_ call: Call, _ directory: LocalDirectory) async throws -> HTTPResponse {
    let answer =
      if let answer = try await Self.answerRecords(call, directory) {
        answer
      } else if let answer = try await Self.answerTrust(call, directory) {
        answer
      } else if let answer = try await Self.answerRights(call, directory) {
        answer
      } else {
        try await Self.answerLiving(call, directory)
      }
    if let answer { return answer }

    let change =
      try Self.changeRecords(call) ?? Self.changeTrust(call) ?? Self.changeLiving(call)
      ?? Self.changeRights(call)
    guard let change else {
      throw APIProblem(.fault, "The server does not know this operation.")
    }
    let receipt =
      if let key = try call.key() {
        try await directory.apply(change, once: key)
      } else {
        try await directory.apply(change)
      }
    return try .json(
      ReceiptBody(receipt), status: call.route.operation.answers.first?.status ?? 200)
  }
}
