import PatchworkAPI
import PatchworkCore
import ServedDirectory
import Tampering
import Testing

/// A change that is sent twice is made once, for the person who sent it and for a day.
@Suite("Keys of changes", .timeLimit(.minutes(1)))
struct IdempotencyTests {
  private let served: ServedDirectory

  init() throws { served = try ServedDirectory() }

  private func person(_ given: String) async throws -> HTTPFields {
    let id = try await served.practitioner(given, "Okafor")
    return ["authorization": "Bearer \(try await served.token(for: id))"]
  }

  /// Adds a client, and says which.
  private func add(_ person: HTTPFields, _ key: String) async throws -> String {
    var fields = person
    fields.add("idempotency-key", key)
    let answer = try await Exchange(served, "POST", "/v1/clients", fields, body: WriteTests.sian)
    #expect(answer.status == 201)
    return answer["subject"] ?? ""
  }

  @Test("the same key of somebody else is theirs alone, and neither learns of the other's change")
  func twoPeople() async throws {
    let (amina, tom) = (try await person("amina"), try await person("tom"))
    let aminas = try await add(amina, "k-1")
    let toms = try await add(tom, "k-1")
    #expect(aminas != toms)
    #expect(try await served.local.summary().clients == 2)
    #expect(try await add(amina, "k-1") == aminas)
    #expect(try await add(tom, "k-1") == toms)
    #expect(try await served.local.summary().clients == 2)
  }

  @Test("a key is remembered over other changes, for a day", arguments: [86_340, 86_460])
  func lifetime(_ seconds: Int) async throws {
    let amina = try await person("amina")
    let first = try await add(amina, "k-1")
    try tamper(
      with: served.folder + "/patchwork.db", "UPDATE sent_change SET moment = moment - \(seconds)")
    _ = try await add(amina, "k-2")
    #expect(try await (add(amina, "k-1") == first) == (seconds < 86_400))
  }

  @Test("a key stands for the method, the path, the version and the body together")
  func fingerprint() async throws {
    let amina = try await person("amina")
    let id = try await add(amina, "k-1")
    var fields = amina
    fields.add("idempotency-key", "k-1")
    fields.add("if-match", "\"1\"")
    let other = try await Exchange(
      served, "PUT", "/v1/clients/\(id)", fields, body: WriteTests.sian)
    #expect(other.status == 422)
  }
}
