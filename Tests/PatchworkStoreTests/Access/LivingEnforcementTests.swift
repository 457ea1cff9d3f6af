import PatchworkCore
import Testing

@testable import PatchworkStore

/// Everything that a network which keeps itself alive can be asked, and every act in it, in every role
/// and with every tie, tried on a real directory and held against the table.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct LivingEnforcementTests {
  /// What is about one client, and is held against the tie to them.
  enum Deed: String, CaseIterable, Sendable {
    case household, raise, introduce, invite, move, propose, seen, planVisit
  }

  /// What waits for the asker themselves, whatever their tie: it is for whoever may have clients.
  enum Answer: String, CaseIterable, Sendable {
    case accept, decline, withdrawInvitation, acknowledge, finish, withdraw, attention, inbox,
      myDay, handovers, undo
  }

  struct Trial: CustomStringConvertible, Sendable {
    var deed: Deed
    /// Nil: the account is suspended.
    var role: AccountRole?
    var tie: Tie

    var description: String {
      "\(deed.rawValue), \(role?.rawValue ?? "suspended"), \(tie.rawValue)"
    }

    static let all = Deed.allCases.flatMap { deed in
      (AccountRole.allCases + [nil]).flatMap { role in
        Tie.allCases.map { Trial(deed: deed, role: role, tie: $0) }
      }
    }
  }

  private func put(_ person: PractitionerID, in role: AccountRole?, of town: TrustTown) async throws
  {
    guard let role else { return try await town.directory.suspend(person) }
    try await town.directory.give([role], to: person)
  }

  @Test(arguments: Trial.all)
  func whatIsAboutAClientGoesByTheTie(_ trial: Trial) async throws {
    let town = try await TrustTown()
    let client = town.client(trial.tie)
    let held = try await town.held(client)
    try await put(town.asker, in: trial.role, of: town)
    let asker = town.directory.asking(as: .practitioner(town.asker))
    let act: AccessPolicy.Act = trial.deed == .household ? .openClient : .changeClient
    let expected =
      trial.role.map { AccessPolicy.ruling(on: act, as: $0, tie: trial.tie) } ?? .refused
    let before = try await town.rows()
    switch expected {
    case .allowed: try await attempt(trial, asker, held, in: town)
    case .withReason:
      await #expect(throws: DirectoryError.reasonNeeded) {
        try await perform(trial.deed, asker, held, in: town)
      }
      #expect(try await town.rows() == before)
      _ = try await asker.open(client, reason: .duty)
      try await attempt(trial, asker, held, in: town)
    case .refused:
      do {
        try await perform(trial.deed, asker, held, in: town)
        Issue.record("it was done")
      } catch DirectoryError.notAllowed {}
      #expect(try await town.rows() == before)
      #expect(try await town.kinds().contains("refusal"))
    }
  }

  /// Does what the table allows. That an act is for the network alone, or for whoever holds a case, is
  /// the act's own rule.
  private func attempt(
    _ trial: Trial, _ asker: LocalDirectory, _ held: Involvement, in town: TrustTown
  ) async throws {
    do {
      try await perform(trial.deed, asker, held, in: town)
    } catch DirectoryError.notAllowed(let reason)
      where trial.tie == .none || (trial.deed == .propose && trial.tie == .agency)
    {
      #expect(reason.hasPrefix("Only "))
    } catch DirectoryError.invalid(let field, _) where [.introduce, .raise].contains(trial.deed) {
      // Nobody else lives here, or works with them.
      #expect(field == .to)
    }
  }

  private func perform(
    _ deed: Deed, _ asker: LocalDirectory, _ held: Involvement, in town: TrustTown
  ) async throws {
    let client = held.client
    let elsewhere = try await town.elsewhere()
    let act: NetworkAct
    switch deed {
    case .household:
      _ = try await asker.household(of: client)
      return
    case .raise: act = .raise(AttentionDraft(client: client, reason: .callMe))
    case .introduce: act = .introduce(client, to: [])
    case .invite:
      act = .invite(
        InvitationDraft(
          client: client, practitioner: nil, agency: elsewhere.agency, role: "worker"))
    case .move: act = .move(MoveDraft(client: client, agency: elsewhere.agency))
    case .propose: act = .propose(held.id, to: elsewhere.person)
    case .seen: act = .seen(held.id)
    case .planVisit: act = .planVisit(held.id, on: nil)
    }
    _ = try await asker.apply(.act(act))
  }

  @Test(arguments: Answer.allCases, AccountRole.allCases + [nil])
  func whatWaitsIsForWhoeverMayHaveClients(_ answer: Answer, role: AccountRole?) async throws {
    let town = try await TrustTown()
    let mine = try await town.held(town.mine)
    let asker = town.directory.asking(as: .practitioner(town.asker))
    let stranger = town.directory.asking(as: .practitioner(town.stranger))
    // Both ways: the asker is asked, and has asked.
    let asked = InvitationID(
      rawValue: try await stranger.apply(
        .act(
          .invite(
            InvitationDraft(
              client: town.strangers, practitioner: town.asker, agency: town.here)))
      ).subject)
    let sent = InvitationID(
      rawValue: try await asker.apply(.act(.propose(mine.id, to: town.colleague))).subject)
    _ = try await stranger.open(town.mine, reason: .duty)
    let attention = AttentionID(
      rawValue: try await stranger.apply(
        .act(.raise(AttentionDraft(client: town.mine, reason: .callMe)))
      ).subject)
    _ = try await stranger.apply(
      .addInvolvement(
        Involvement(
          client: town.mine, practitioner: town.stranger, agency: town.there, role: "worker",
          from: CivilDate(dayNumber: 19_000))))
    let own = AttentionID(
      rawValue: try await asker.apply(
        .act(.raise(AttentionDraft(client: town.mine, reason: .callMe)))
      ).subject)
    try await put(town.asker, in: role, of: town)
    let mayHave =
      role.map { AccessPolicy.ruling(on: .openClient, as: $0, tie: .own) == .allowed } ?? false
    let before = try await town.rows()
    do {
      let isTold: Bool
      switch answer {
      case .accept: isTold = try await done(asker, .accept(asked))
      case .decline: isTold = try await done(asker, .decline(asked))
      case .withdrawInvitation: isTold = try await done(asker, .withdrawInvitation(sent))
      case .acknowledge: isTold = try await done(asker, .acknowledge(attention))
      case .finish: isTold = try await done(asker, .finish(attention))
      case .withdraw: isTold = try await done(asker, .withdraw(own))
      case .attention:
        _ = try await asker.attention(attention)
        isTold = true
      case .inbox: isTold = try await asker.inbox().items.contains { $0.client != nil }
      case .myDay: isTold = try await !asker.myDay().cases.isEmpty
      case .handovers:
        isTold = try await !asker.handovers(of: town.asker).cases.isEmpty
        _ = try await asker.handovers(of: town.colleague)
      case .undo: isTold = try await asker.undoLastChange() != nil
      }
      #expect(isTold == mayHave)
    } catch DirectoryError.notAllowed {
      #expect(!mayHave)
      #expect(try await town.kinds().contains("refusal"))
    }
    if !mayHave { #expect(try await town.rows() == before) }
  }

  private func done(_ asker: LocalDirectory, _ act: NetworkAct) async throws -> Bool {
    _ = try await asker.apply(.act(act))
    return true
  }

  @Test func nobodySeesTheCasesOfAnotherAgency() async throws {
    let town = try await TrustTown()
    for role in AccountRole.allCases {
      try await town.directory.give([role], to: town.asker)
      let asker = town.directory.asking(as: .practitioner(town.asker))
      await #expect(throws: DirectoryError.self, "\(role)") {
        try await asker.handovers(of: town.stranger)
      }
    }
  }

  @Test func anAdministratorStillConfirmsTheirOwnNumbers() async throws {
    let town = try await TrustTown()
    var me = try await town.directory.practitioner(town.asker).practitioner
    me.contactPoints = [
      ContactPoint(system: .phone, value: "07700 900100", lastConfirmed: CivilDate(dayNumber: 0))
    ]
    _ = try await town.directory.apply(.correctPractitioner(me))
    try await town.directory.give([.administrator], to: town.asker)
    let asker = town.directory.asking(as: .practitioner(town.asker))
    let items = try await asker.inbox().items
    #expect(items.map(\.kind) == [.confirmation])
    let point = try #require(items.first?.contactPoint)
    _ = try await asker.apply(.act(.confirmContactPoint(point.id, of: town.asker)))
    #expect(try await asker.inbox().items == [])
  }
}

extension TrustTown {
  /// The one involvement with a client.
  fileprivate func held(_ client: ClientID) async throws -> Involvement {
    try await directory.upkeep.read {
      try InvolvementTable($0).of(client).forRecordKeeping[0]
    }
  }

  /// An agency with somebody at it, where nobody has to do with anything yet.
  fileprivate func elsewhere() async throws -> (agency: AgencyID, person: PractitionerID) {
    let known = try await directory.agencies().first { $0.name == "Elsewhere" }
    let place: AgencyID
    if let known { place = known.id } else { place = try await agency("Elsewhere") }
    if let there = try await directory.agency(place).practitioners.first {
      return (place, there.id)
    }
    return (place, try await person("Eve", at: place))
  }

  /// Everything that an act could have changed.
  fileprivate func rows() async throws -> [String] {
    try await directory.upkeep.read { connection in
      try [
        """
        SELECT id || ' ' || coalesce(last_day, '') || ' ' || coalesce(last_contact, '') || ' '
          || coalesce(next_visit, '') FROM involvement
        """,
        "SELECT id || state FROM invitation", "SELECT id || coalesce(withdrawn, '') FROM attention",
        """
        SELECT attention || ' ' || practitioner || ' ' || coalesce(acknowledged, '')
          || ' ' || coalesce(done, '')
        FROM attention_recipient
        """, "SELECT involvement || ' ' || day FROM visit",
      ].flatMap { try connection.rows("\($0) ORDER BY 1") { $0.text(0) } }
    }
  }
}
