import PatchworkAPI
import PatchworkCore
import ServedDirectory
import Testing

/// Who hears what: a client's change is for everybody who listens, an inbox for its owner alone.
@Suite("Events that are for one person", .timeLimit(.minutes(1)))
struct PersonalEventTests {
  @Test("whose inbox fills is told to them and to nobody else")
  func inbox() async throws {
    let served = try ServedDirectory()
    let amina = try await served.practitioner("amina", "Okafor")
    let tom = try await served.practitioner("tom", "Price")
    let bev = try await served.practitioner("bev", "Lyle")
    let asking = served.local.asking(as: .practitioner(amina))
    let agency = try await served.local.practitioner(tom).agency.id
    let (toms, bevs) = (try await stream(of: tom, served), try await stream(of: bev, served))
    let client = try await add("Siân", asking)
    _ = try await asking.apply(
      .act(
        .invite(
          InvitationDraft(client: client, practitioner: tom, agency: agency, role: "worker"))))
    #expect(await toms.read(until: "event: inbox\ndata: \(tom)\n").contains("event: inbox"))
    let last = try await add("Mia", asking)
    let heard = await bevs.read(until: last.description)
    #expect(heard.contains("event: client\ndata: \(client)\n"))
    #expect(!heard.contains("event: inbox") && !heard.contains(tom.description))
  }

  private func add(_ given: String, _ asking: some Directory) async throws -> ClientID {
    let draft = Client(names: [PersonName(given: given, family: "Watson")])
    return ClientID(rawValue: try await asking.apply(.addClient(draft)).subject)
  }

  /// A connection on which changes are told to somebody.
  private func stream(of person: PractitionerID, _ served: ServedDirectory) async throws
    -> RawClient
  {
    let client = RawClient(socket: served.socket)
    let token = try await served.token(for: person)
    client.send(
      "GET /v1/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n\r\n")
    #expect(await client.read(until: "listening").contains("text/event-stream"))
    return client
  }
}
