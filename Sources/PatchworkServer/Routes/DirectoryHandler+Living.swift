import PatchworkAPI
import PatchworkCore
import PatchworkStore

extension DirectoryHandler {
  static func answerLiving(_ call: Call, _ directory: LocalDirectory) async throws -> HTTPResponse?
  {
    nil
  }

  static func changeLiving(_ call: Call) throws -> Change? {
    nil
  }
}
