import Tampering
import Testing

@testable import PatchworkStore

/// Somebody who can write the file silences the record beside a running server: nobody is answered what
/// is then not recorded.
@Suite(.timeLimit(.minutes(1))) struct SilencedRecordAttackTests {
  @Test func nothingIsAnsweredWhileTheRecordIsSilenced() async throws {
    let siege = try await Siege()
    let asks: [(Siege.Who, String, String, String)] = [
      (.joy, "GET", "/v1/clients/\(siege.plain)/network", ""),
      (.pb, "POST", "/v1/clients/\(siege.plain)/openings", #"{"reason":"duty"}"#),
      (.joy, "POST", "/v1/searches", #"{"text":"cat watson"}"#),
    ]
    func statuses() async throws -> [Int] {
      var found: [Int] = []
      for (who, method, path, body) in asks {
        found.append(try await siege.ask(who, method, path, body: body).status)
      }
      return found
    }
    let sound = try await statuses()
    #expect(sound.allSatisfy { $0 < 500 })
    try tamper(
      with: siege.served.local.path,
      "CREATE TRIGGER t BEFORE INSERT ON activity BEGIN SELECT RAISE(IGNORE); END")
    let silenced = try await statuses()
    #expect(silenced == [503, 503, 503])
    try tamper(with: siege.served.local.path, "DROP TRIGGER t")
    #expect(try await statuses() == sound)
  }
}
