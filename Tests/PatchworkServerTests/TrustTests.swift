import PatchworkAPI
import PatchworkCore
import PatchworkServer
import PatchworkStore
import ServedDirectory
import Testing

@Suite("Who may see what, past the screen", .timeLimit(.minutes(1)))
struct TrustTests {
  private let served: ServedDirectory
  private let amina: PractitionerID
  private let tom: PractitionerID
  private let client: ClientID

  init() async throws {
    served = try ServedDirectory()
    amina = try await served.practitioner("amina", "Okafor")
    tom = try await served.practitioner("tom", "Price")
    let asAmina = served.local.asking(as: .practitioner(amina))
    client = ClientID(
      rawValue: try await asAmina.apply(
        .addClient(Client(names: [PersonName(given: "Siân", family: "Watson")]))
      ).subject)
  }

  private func bearer(_ practitioner: PractitionerID) async throws -> HTTPFields {
    ["authorization": "Bearer \(try await served.token(for: practitioner))"]
  }

  @Test("a stranger's direct call is told to say why, in a form that programs know")
  func directCall() async throws {
    let fields = try await bearer(tom)
    for (method, path, body) in [
      ("GET", "/v1/clients/\(client)", ""), ("GET", "/v1/clients/\(client)/network", ""),
      ("GET", "/v1/clients/\(client)/household", ""),
      ("POST", "/v1/clients/\(client)/openings", "{}"),
    ] {
      let answer = try await Exchange(served, method, path, fields, body: body)
      #expect(answer.status == 403, "\(path)")
      #expect(answer["type"] == "urn:patchwork:problem:reason-needed")
      #expect(!answer.body.contains("Watson"))
    }
    let opened = try await Exchange(
      served, "POST", "/v1/clients/\(client)/openings", fields, body: #"{"reason":"duty"}"#)
    #expect(opened.status == 200 && opened.body.contains("Watson"))
    let invented = try await Exchange(
      served, "POST", "/v1/clients/\(client)/openings", fields, body: #"{"reason":"curious"}"#)
    #expect(invented.status == 422 || invented.status == 400)
  }

  @Test("no header makes one practitioner another")
  func smuggledIdentity() async throws {
    var fields = try await bearer(tom)
    for name in ["x-forwarded-user", "x-remote-user", "remote-user", "x-practitioner", "asker"] {
      fields.add(name, amina.description)
    }
    let me = try await Exchange(served, "GET", "/v1/me", fields)
    #expect(me["id"] == tom.description)
    let network = try await Exchange(served, "GET", "/v1/clients/\(client)/network", fields)
    #expect(network.status == 403)
  }

  @Test("the record of activity is for auditors, and a refusal is in it")
  func auditing() async throws {
    let question = #"{"facts":["stranger"],"limit":50}"#
    _ = try await served.local.asking(as: .practitioner(tom)).open(client, reason: .duty)
    let refused = try await Exchange(
      served, "POST", "/v1/activity-questions", try await bearer(tom), body: question)
    #expect(refused.status == 403)
    try await served.local.give([.auditor], to: amina)
    let fields = try await bearer(amina)
    let answer = try await Exchange(
      served, "POST", "/v1/activity-questions", fields, body: question)
    #expect(answer.status == 200)
    #expect(answer.body.contains("tom Price") && answer.body.contains("duty"))
    let everything = try await Exchange(
      served, "POST", "/v1/activity-questions", fields, body: #"{"facts":[],"limit":500}"#)
    #expect(everything.body.contains(#""kind":"refusal""#))
    #expect(everything.body.contains(#""kind":"sign-in""#))
    // An auditor reads the record, and opens and changes nothing.
    let network = try await Exchange(
      served, "POST", "/v1/clients/\(client)/openings", fields, body: #"{"reason":"duty"}"#)
    #expect(network.status == 403 && network["type"] == "urn:patchwork:problem:not-allowed")
  }

  @Test("a guessed identifier opens nothing and tells nothing")
  func guessedIdentifiers() async throws {
    let fields = try await bearer(tom)
    for step in [-3, -2, -1, 1, 2, 3] as [Int64] {
      let near = ClientID(rawValue: client.rawValue + step)
      let answer = try await Exchange(served, "GET", "/v1/clients/\(near)/network", fields)
      #expect(answer.status == 404)
    }
  }
}
