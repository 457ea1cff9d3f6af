import PatchworkCore
import PatchworkStore
import ServedDirectory
import Testing

@testable import PatchworkRemote

/// Two people do the same thing at once, over a real server.
@Suite("Races over a server", .timeLimit(.minutes(1)))
struct RemoteRaceTests {
  private let served: ServedDirectory
  private let amina: PractitionerID
  private let tom: PractitionerID
  private let client: ClientID
  private let held: InvolvementID

  init() async throws {
    served = try ServedDirectory()
    amina = try await served.practitioner("amina", "Okafor")
    tom = try await served.practitioner("tom", "Price")
    let directory = served.local.asking(as: .practitioner(amina))
    client = ClientID(
      rawValue: try await directory.apply(
        .addClient(Client(names: [PersonName(given: "Siân", family: "Watson")]))
      ).subject)
    let agency = try await directory.practitioner(amina).agency.id
    held = InvolvementID(
      rawValue: try await directory.apply(
        .addInvolvement(
          Involvement(
            client: client, practitioner: amina, agency: agency, role: "nurse",
            from: CivilDate(dayNumber: 19_000)))
      ).subject)
  }

  /// A program of its own, on somebody's behalf.
  private func program(of practitioner: PractitionerID) async throws -> RemoteDirectory {
    RemoteDirectory(
      try ServerAddress("http://localhost:\(served.port)"),
      token: try await served.token(for: practitioner))
  }

  /// What became of two deeds at once: nil for whoever won.
  private func atOnce(
    _ first: @escaping @Sendable () async throws -> Void,
    _ second: @escaping @Sendable () async throws -> Void
  ) async throws -> [String?] {
    @Sendable func outcome(_ deed: () async throws -> Void) async throws -> String? {
      do {
        try await deed()
        return nil
      } catch let error as DirectoryError { return error.sentence }
    }
    async let one = outcome(first)
    async let other = outcome(second)
    return try await [one, other]
  }

  @Test("an invitation is answered once, from whichever program")
  func answers() async throws {
    let (here, there) = (try await program(of: tom), try await program(of: tom))
    let asking = served.local.asking(as: .practitioner(amina))
    for turn in 0..<4 {
      let id = InvitationID(
        rawValue: try await asking.apply(.act(.propose(held, to: tom))).subject)
      let isDeclined = turn < 3
      let told = try await atOnce(
        { _ = try await here.apply(.act(isDeclined ? .decline(id) : .accept(id))) },
        { _ = try await there.apply(.act(isDeclined ? .decline(id) : .accept(id))) })
      #expect(
        told.compactMap(\.self) == [
          "Invitation: it has been \(isDeclined ? "declined" : "accepted") already."
        ])
    }
    let network = try await here.network(of: client)
    #expect(network.involvements.filter { $0.practitioner == tom }.count == 1)
    await here.close()
    await there.close()
  }

  @Test("a network is joined once, from whichever program")
  func joining() async throws {
    let (here, there) = (try await program(of: tom), try await program(of: tom))
    let agency = try await here.practitioner(tom).agency.id
    _ = try await here.open(client, reason: .jointWork)
    let joining = Change.addInvolvement(
      Involvement(
        client: client, practitioner: tom, agency: agency, role: "worker",
        from: CivilDate(dayNumber: 20_000)))
    let told = try await atOnce(
      { _ = try await here.apply(joining) }, { _ = try await there.apply(joining) })
    #expect(
      told.compactMap(\.self) == [
        "Network: that involvement is there already, in the same role."
      ])
    #expect(try await here.network(of: client).involvements.count == 2)
    await here.close()
    await there.close()
  }

  @Test("whoever is suspended midway is told so, and nothing of theirs is done")
  func suspended() async throws {
    let desk = try await program(of: tom)
    let agency = try await desk.practitioner(tom).agency.id
    let asking = served.local.asking(as: .practitioner(amina))
    let id = InvitationID(
      rawValue: try await asking.apply(
        .act(.move(MoveDraft(client: client, agency: agency, area: "ST17")))
      ).subject)
    #expect(try await desk.inbox().items.map { $0.invitation?.id } == [id])
    try await served.local.suspend(tom)
    for deed: @Sendable () async throws -> Void in [
      { _ = try await desk.apply(.act(.accept(id))) }, { _ = try await desk.inbox() },
      { _ = try await desk.myDay() }, { _ = try await desk.handovers(of: tom) },
      { _ = try await desk.undoLastChange() },
    ] {
      do {
        try await deed()
        Issue.record("a suspended practitioner was answered")
      } catch let error as DirectoryError {
        #expect(error.sentence.contains("suspended"), "\(error.sentence)")
      }
    }
    #expect(try await asking.network(of: client).invitations.map(\.state) == [.pending])
    await desk.close()
  }
}
