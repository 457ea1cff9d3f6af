import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension DirectoryHandler {
  static func answerTrust(_ call: Call, _ directory: LocalDirectory) async throws -> HTTPResponse? {
    nil
  }

  static func changeTrust(_ call: Call) throws -> Change? {
    nil
  }
}
