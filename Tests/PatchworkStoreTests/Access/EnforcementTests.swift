import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// Every act, in every role, with every tie, tried on a real directory and held against the table.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct EnforcementTests {
  struct Trial: CustomStringConvertible, Sendable {
    var act: AccessPolicy.Act
    var role: AccountRole
    var tie: Tie

    var description: String { "\(act.rawValue), \(role.rawValue), \(tie.rawValue)" }

    static let all = AccessPolicy.Act.allCases.flatMap { act in
      AccountRole.allCases.flatMap { role in
        Tie.allCases.map { Trial(act: act, role: role, tie: $0) }
      }
    }
  }

  @Test(arguments: Trial.all)
  func theDirectoryRulesAsTheTableSays(_ trial: Trial) async throws {
    let town = try await TrustTown()
    try await town.directory.give([trial.role], to: town.asker)
    let asker = town.directory.asking(as: .practitioner(town.asker))
    let expected = AccessPolicy.ruling(on: trial.act, as: trial.role, tie: trial.tie)
    #expect(try await ruling(trial, asker, in: town) == expected)
    if expected == .refused, trial.act != .findClients,
      ![.seeUpkeep, .seeAccounts].contains(trial.act) || trial.tie == .own
    {
      #expect(try await town.kinds().contains("refusal"))
    }
  }

  /// Files come in by the right by which they go out.
  @Test(arguments: AccountRole.allCases)
  func importingIsRuledAsExchangeAndARefusalIsRecorded(_ role: AccountRole) async throws {
    let town = try await TrustTown()
    try town.scratch.write("in/agencies.csv", "id,name,kind\nA1,Merrow Police,police\n")
    try await town.directory.give([role], to: town.asker)
    let asker = town.directory.asking(as: .practitioner(town.asker))
    let isAllowed = AccessPolicy.ruling(on: .exchange, as: role, tie: .none) == .allowed
    do {
      let report = try await asker.importFolder(town.scratch.path("in"))
      #expect(isAllowed && report.wasImported)
      #expect(try await town.refused() == [])
    } catch DirectoryError.notAllowed {
      #expect(!isAllowed)
      #expect(try await town.refused() == [town.asker])
    }
    let names = try await town.directory.agencies().map(\.name)
    #expect(names.contains("Merrow Police") == isAllowed)
  }

  @Test func anImportIntoThePracticeAreaIsRecordedAsRefused() async throws {
    let town = try await TrustTown()
    try town.scratch.write("in/agencies.csv", "id,name,kind\nA1,Merrow Police,police\n")
    try await town.directory.upkeep.recording {
      try SettingTable($0).set("practice", to: "2026-01-05")
    }
    await #expect(throws: DirectoryError.self) {
      try await town.directory.importFolder(town.scratch.path("in"))
    }
    #expect(try await town.kinds().last == "refusal")
  }

  /// A change of a client is taken back by the right to change clients of one's own.
  @Test(arguments: AccountRole.allCases + [nil])
  func undoingIsRuledAsChangingAndARefusalIsRecorded(_ role: AccountRole?) async throws {
    let town = try await TrustTown()
    let asker = town.directory.asking(as: .practitioner(town.asker))
    var client = try await town.client(town.mine)
    client.sex = .other
    _ = try await asker.apply(.correctClient(client))
    if let role {
      try await town.directory.give([role], to: town.asker)
    } else {
      try await town.directory.suspend(town.asker)
    }
    let isAllowed =
      role.map { AccessPolicy.ruling(on: .changeClient, as: $0, tie: .own) == .allowed } ?? false
    do {
      _ = try await asker.undoLastChange()
      #expect(isAllowed)
      #expect(try await town.refused() == [])
    } catch DirectoryError.notAllowed {
      #expect(!isAllowed)
      #expect(try await town.refused() == [town.asker])
    }
    #expect(try await town.client(town.mine).sex == (isAllowed ? .notKnown : .other))
  }

  /// What the directory does, as a ruling.
  private func ruling(
    _ trial: Trial, _ asker: LocalDirectory, in town: TrustTown
  ) async throws -> AccessPolicy.Ruling {
    do {
      guard try await perform(trial, asker, in: town) else { return .refused }
      return .allowed
    } catch let error as DirectoryError where error.asksWhy {
      // Refused without a reason, and allowed with one.
      _ = try await asker.open(town.client(trial.tie), reason: .duty)
      _ = try await perform(trial, asker, in: town)
      return .withReason
    } catch DirectoryError.notAllowed {
      return .refused
    }
  }

  /// Does what the trial is about; false where it is answered with nothing instead of a refusal.
  private func perform(
    _ trial: Trial, _ asker: LocalDirectory, in town: TrustTown
  ) async throws -> Bool {
    let client = town.client(trial.tie)
    switch trial.act {
    case .findClients:
      let answer = try await asker.search(SearchRequest(text: "ann pugh"))
      return answer.hits.contains { if case .client = $0.subject { true } else { false } }
    case .openClient: _ = try await asker.open(client, reason: nil)
    case .changeClient:
      var record = try await town.client(client)
      record.sex = record.sex == .other ? .female : .other
      _ = try await asker.apply(.correctClient(record))
    case .changeOthers:
      if trial.tie == .own { _ = try await town.involve(town.colleague, at: town.here) }
      _ = try? await asker.open(client, reason: .duty)
      let held = try await town.held(client, notBy: town.asker)
      _ = try await asker.apply(.correctInvolvement(held))
    case .openShielded:
      try await town.shield(client)
      _ = try await asker.open(client, reason: nil)
    case .changeShielded:
      try await town.shield(client)
      var record = try await town.client(client)
      record.sex = record.sex == .other ? .female : .other
      _ = try await asker.apply(.correctClient(record))
    case .undo, .undoShielded:
      return try await undo(trial, asker, in: town)
    case .accept, .acceptShielded:
      if trial.act == .acceptShielded { try await town.shield(town.strangers) }
      let id = try await town.invitation(from: trial.tie)
      _ = try await asker.apply(.act(.accept(id)))
    case .endShielded:
      try await town.shield(client)
      _ = try await asker.apply(.rights(.endShielded(town.involvement(with: client))))
    case .changeAgency:
      var person = try await town.directory.practitioner(town.practitioner(trial.tie))
        .practitioner
      person.agency = trial.tie == .none ? town.here : town.there
      _ = try await asker.apply(.correctPractitioner(person))
    case .agreeCover:
      let cover = try await town.sendAway(trial.tie)
      _ = try await asker.apply(
        .act(.agreeCover(of: town.practitioner(trial.tie), by: cover, agrees: true)))
    case .admitCover:
      let cover = try await town.sendAway(trial.tie)
      try await town.shield(client)
      _ = try await asker.apply(.act(.admitCover(cover, to: client)))
    case .shieldClients: _ = try await asker.apply(.rights(.shield(client, .courtOrder)))
    case .secondWord:
      try await town.shield(client)
      let steward = try await town.person("Colin", at: town.there)
      try await town.directory.give([.steward], to: steward)
      _ = try await town.directory.asking(as: .practitioner(steward)).apply(
        .rights(.endShield(client)))
      let open = try await town.directory.upkeep.read { try GuardedActTable($0).open(since: 0) }
      _ = try await asker.apply(.rights(.answerGuarded(open[0].id, agrees: true)))
    case .settleDeath:
      var record = try await town.client(client)
      record.died = CivilDate(dayNumber: 19_400)
      _ = try await town.directory.apply(.correctClient(record))
      _ = try await asker.apply(.rights(.takeBackDeath(client)))
    case .seeLooks: _ = try await asker.looks(at: client, limit: 5)
    case .seeCards: _ = try await asker.practitioner(town.practitioner(trial.tie))
    case .seeCases: _ = try await asker.handovers(of: town.practitioner(trial.tie))
    case .add:
      _ = try await asker.apply(.addAgency(Agency(name: "Another", kind: .voluntary)))
    case .correctPractitioner:
      var person = try await town.directory.practitioner(town.practitioner(trial.tie))
        .practitioner
      person.role = "something else"
      _ = try await asker.apply(.correctPractitioner(person))
    case .confirmPractitioner, .confirmHidden:
      if trial.act == .confirmHidden { try await town.hideAgencies() }
      do {
        _ = try await asker.apply(
          .act(.confirmColleague(town.practitioner(trial.tie), worksHere: true)))
      } catch DirectoryError.invalid {
        // Nobody has to be confirmed: whoever may not is refused before that.
      }
    case .reportNumber, .settleNumber:
      let owner = town.practitioner(trial.tie)
      let point = try await town.number(of: owner)
      if trial.act == .reportNumber {
        _ = try await asker.apply(.act(.reportDead(point, of: owner)))
      } else {
        let report = try await town.report(on: point, of: owner)
        _ = try await asker.apply(.act(.settleNumber(report, isRight: true)))
      }
    case .nameEmergencyTeam:
      let id = trial.tie == .own ? town.here : town.there
      var agency = try await town.directory.agency(id).agency
      agency.emergencyAreas = try #require(EmergencyAreas("ST16"))
      _ = try await asker.apply(.correctAgency(agency))
    case .correctAgency:
      let id = trial.tie == .own ? town.here : town.there
      var agency = try await town.directory.agency(id).agency
      agency.area = "somewhere"
      _ = try await asker.apply(.correctAgency(agency))
    case .markConfidential:
      let id = trial.tie == .own ? town.here : town.there
      var agency = try await town.directory.agency(id).agency
      agency.confidential = .hidden
      _ = try await asker.apply(.correctAgency(agency))
    case .adjustGaps:
      let id = trial.tie == .own ? town.here : town.there
      var agency = try await town.directory.agency(id).agency
      agency.gapRules[.unseen] = .days(14)
      _ = try await asker.apply(.correctAgency(agency))
    case .seeUpkeep:
      // Nobody asks of another's agency: there is no such question.
      guard trial.tie == .own else { return false }
      _ = try await asker.myAgency()
    case .seeAccounts:
      guard trial.tie == .own else { return false }
      _ = try await asker.agencyAccounts()
    case .exchange: _ = try await asker.exportFolder(town.scratch.path("out"))
    case .mergeClients:
      let twin = try await town.directory.addClient("Ann", "Pugh")
      _ = try await asker.apply(.rights(.merge(twin, into: client)))
    case .setRetention:
      try await asker.setRetention(RetentionRule(kind: .police, foldMonths: 3))
    case .applyRetention: _ = try await asker.retain(isPreview: true)
    case .acceptClock: _ = try await asker.acceptClock()
    case .readActivity: _ = try await asker.activity(ActivityQuestion())
    }
    return true
  }
}

extension EnforcementTests {
  /// Takes a change back that the asker made as a practitioner, of a client who has been shielded since
  /// or, where they may change one who is, before.
  private func undo(
    _ trial: Trial, _ asker: LocalDirectory, in town: TrustTown
  ) async throws -> Bool {
    let client = town.client(trial.tie)
    let isShielded = trial.act == .undoShielded
    try await town.directory.give([.practitioner], to: town.asker)
    if isShielded && trial.tie == .own { try await town.shield(client) }
    if trial.tie != .own { _ = try await asker.open(client, reason: .duty) }
    var record = try await town.client(client)
    record.sex = .other
    _ = try await asker.apply(.correctClient(record))
    if isShielded { try await town.shield(client) }
    try await town.directory.give([trial.role], to: town.asker)
    return try await asker.undoLastChange() != nil
  }
}
