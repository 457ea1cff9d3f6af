import PatchworkAPI
import PatchworkCore
import ServedDirectory
import Testing

/// Who hears what: a client's change is for the network and for those who have the client open, an inbox
/// for its owner alone.
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
    let heard = await bevs.read(until: try await last(asking))
    #expect(!heard.contains("event: inbox") && !heard.contains(tom.description))
  }

  @Test("a client's events come to the network and to who has the client open, and to nobody else")
  func client() async throws {
    let served = try ServedDirectory()
    let amina = try await served.practitioner("amina", "Okafor")
    let tom = try await served.practitioner("tom", "Price")
    let bev = try await served.practitioner("bev", "Lyle")
    let joy = try await served.practitioner("joy", "Adeyemi")
    let asking = served.local.asking(as: .practitioner(amina))
    let opening = served.local.asking(as: .practitioner(tom))
    let client = try await add("Siân", asking)
    try await involve(joy, with: client, asking, served)
    _ = try await opening.open(client, reason: .newReferral)
    let (toms, bevs) = (try await stream(of: tom, served), try await stream(of: bev, served))
    let joys = try await stream(of: joy, served)
    let changed = try await asking.open(client, reason: nil).client
    var corrected = changed
    corrected.sex = .female
    _ = try await asking.apply(.correctClient(corrected))
    #expect(await toms.read(until: "data: \(client)\n").contains("data: \(client)\n"))
    #expect(await joys.read(until: "data: \(client)\n").contains("data: \(client)\n"))
    // Who listens and is not near hears of neither the opening nor the change.
    let heard = await bevs.read(until: try await last(asking))
    #expect(!heard.contains(client.description))
  }

  @Test("what a hidden service does is told to its own people alone")
  func hiddenService() async throws {
    let served = try ServedDirectory()
    let amina = try await served.practitioner("amina", "Okafor")
    let asking = served.local.asking(as: .practitioner(amina))
    let client = try await add("Siân", asking)
    try await involve(amina, with: client, asking, served)
    let refuge = try await served.practitioner("rae", "Fuller")
    let hidden = served.local.asking(as: .practitioner(refuge))
    let place = try await served.local.practitioner(refuge).agency.id
    let refuges = try await stream(of: refuge, served)
    _ = try await hidden.open(client, reason: .newReferral)
    _ = try await hidden.apply(
      .addInvolvement(
        Involvement(
          client: client, practitioner: refuge, agency: place, role: "support worker",
          from: try #require(CivilDate("2024-01-08")), confidential: .hidden)))
    #expect(await refuges.read(until: "event: client\ndata: \(client)\n").contains("client"))
    let aminas = try await stream(of: amina, served)
    var corrected = try await hidden.open(client, reason: nil).client
    corrected.sex = .female
    _ = try await hidden.apply(.correctClient(corrected))
    #expect(await refuges.read(until: "event: client\ndata: \(client)\n").contains("client"))
    let heard = await aminas.read(until: try await last(asking))
    #expect(!heard.contains(client.description) && !heard.contains("event: inbox"))
    #expect(try await asking.inbox().items.isEmpty)
  }

  /// Makes a change that everybody hears of.
  ///
  /// - Returns: the end of its event; whatever was told before it came before.
  private func last(_ asking: some Directory) async throws -> String {
    let added = try await asking.apply(.addAgency(Agency(name: "Borough Housing", kind: .housing)))
    return "event: agency\ndata: \(AgencyID(rawValue: added.subject))\n"
  }

  private func involve(
    _ person: PractitionerID, with client: ClientID, _ asking: some Directory,
    _ served: ServedDirectory
  ) async throws {
    _ = try await asking.apply(
      .addInvolvement(
        Involvement(
          client: client, practitioner: person,
          agency: try await served.local.practitioner(person).agency.id, role: "worker",
          from: try #require(CivilDate("2024-01-08")))))
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
