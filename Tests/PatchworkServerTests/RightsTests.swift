import PatchworkAPI
import PatchworkCore
import PatchworkServer
import PatchworkStore
import ServedDirectory
import Testing

@Suite("What keeps the records right, past the screen", .timeLimit(.minutes(1)))
struct RightsTests {
  @Test("an old identifier leads to the record that stays, in a form that programs know")
  func oldIdentifier() async throws {
    let served = try ServedDirectory()
    let amina = try await served.practitioner("amina", "Okafor")
    let tom = try await served.practitioner("tom", "Price")
    let fields: HTTPFields = ["authorization": "Bearer \(try await served.token(for: amina))"]
    let others: HTTPFields = ["authorization": "Bearer \(try await served.token(for: tom))"]
    func add(_ given: String) async throws -> ClientID {
      let draft = Client(names: [PersonName(given: given, family: "Watson")])
      return ClientID(rawValue: try await served.local.apply(.addClient(draft)).subject)
    }
    let (stays, goes) = (try await add("Siân"), try await add("Sian"))
    let path = "/v1/clients/\(stays)/merged/\(goes)"
    #expect(try await Exchange(served, "PUT", path, others).status == 403)
    try await served.local.give([.steward], to: amina)
    let preview = try await Exchange(
      served, "GET", "/v1/clients/\(stays)/mergeable/\(goes)", fields)
    #expect(preview.status == 200 && preview.body.contains("joined"))
    #expect(try await Exchange(served, "PUT", path, fields).status == 200)
    let gone = try await Exchange(
      served, "POST", "/v1/clients/\(goes)/openings", others, body: #"{"reason":"duty"}"#)
    #expect(gone.status == 410)
    #expect(gone["type"] == "urn:patchwork:problem:merged")
    #expect(gone["client"] == stays.description)
    #expect(!gone.body.contains("Watson"))
    let roles = try await Exchange(served, "GET", "/v1/me/roles", fields)
    #expect(roles.body == #"["steward"]"#)
    let apart = try await Exchange(served, "DELETE", "/v1/merged-clients/\(goes)", fields)
    #expect(apart.status == 200)
    #expect(
      try await Exchange(served, "DELETE", "/v1/merged-clients/\(goes)", fields).status == 422)
  }
}
