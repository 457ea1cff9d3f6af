import PatchworkCore

/// What every directory must do, whoever answers: the local database, or a server by any way.
///
/// It runs on an empty directory in which two practitioners of one agency, and nobody else, may
/// ask. It knows no testing library; it throws what is broken.
public struct DirectoryContract: Sendable {
  let mine: any Directory
  let colleagues: any Directory
  let today = CivilDate(dayNumber: 20_000)

  /// A contract for one directory, asked by two people.
  public init(mine: any Directory, colleagues: any Directory) {
    self.mine = mine
    self.colleagues = colleagues
  }

  /// Asks everything that can be asked.
  ///
  /// - Throws: `ContractBroken` with the promise that is broken.
  public func run() async throws {
    try await knowsWhoAsks()
    let agency = try await keepsAgencies()
    let client = try await keepsClients()
    try await keepsFamilies(client)
    try await keepsNetworks(client, agency)
    try await findsPeople(client)
    try await refusesWhatBreaksRules(client)
    try await takesBack()
    try await tellsWhatChanges(client)
  }

  private func knowsWhoAsks() async throws {
    let me = try await mine.me()
    let colleague = try await colleagues.me()
    try expect(me != nil && colleague != nil, "both askers are known")
    try expect(me?.id != colleague?.id, "two askers are two people")
    guard let me else { return }
    let card = try await colleagues.practitioner(me.id)
    try expect(card.practitioner == me, "a card shows the practitioner as they see themselves")
    try expect(card.agency.id == me.agency, "a card shows the practitioner's agency")
  }

  private func keepsAgencies() async throws -> AgencyID {
    let draft = Agency(
      name: "Åsa's \"Refuge\" <b>", kind: .voluntary, area: "Stafford", mainLine: "01632 960431",
      hours: .officeHours,
      dutyDesk: [DutyHours(hours: .officeHours, phone: "01632 960432", onBankHolidays: true)])
    let receipt = try await mine.apply(.addAgency(draft))
    let id = AgencyID(rawValue: receipt.subject)
    var held = try await colleagues.agency(id).agency
    var expected = draft
    (expected.id, expected.version) = (id, held.version)
    try expect(held == expected, "an agency is held as it was added")
    try expect(
      try await mine.agencies().contains { $0.id == id }, "a new agency is among the agencies")
    held.mainLine = "01632 960433"
    try await changes(.correctAgency(held))
    try expect(
      try await mine.agency(id).agency.mainLine == "01632 960433", "an agency can be corrected")
    let added = try await mine.apply(
      .addPractitioner(
        Practitioner(
          name: PersonName(given: "Nguyễn", middle: "Thị", family: "Nhung"), role: "key worker",
          agency: id,
          contactPoints: [ContactPoint(system: .sms, use: .mobile, value: "07700 900412")],
          hours: .officeHours)))
    let practitioner = PractitionerID(rawValue: added.subject)
    var record = try await mine.practitioner(practitioner).practitioner
    try expect(record.contactPoints.first?.id.isAssigned == true, "contact points are numbered")
    record.role = "manager"
    record.leave = [Leave(from: today, through: today.adding(days: 7))]
    try await changes(.correctPractitioner(record))
    let people = try await colleagues.agency(id).practitioners
    try expect(people.map(\.role) == ["manager"], "an agency's card shows who works there now")
    return id
  }

  private func keepsClients() async throws -> ClientID {
    let before = try await mine.summary()
    let draft = Client(
      names: [
        PersonName(given: "Siân", middle: "Mair", family: "Watson"),
        PersonName(kind: .knownAs, given: "Shan", family: ""),
      ], birth: .exact(CivilDate(dayNumber: 16_863)), sex: .female,
      nhsNumber: NHSNumber("999 012 3446"),
      addresses: [Address(line: "14 Mill Bank, Stafford", postcode: Postcode("ST16 2LH"))])
    let receipt = try await mine.apply(.addClient(draft))
    let id = ClientID(rawValue: receipt.subject)
    try expect(receipt.client == id && !receipt.words.isEmpty, "a receipt names the client")
    var held = try await mine.network(of: id).client
    var expected = draft
    (expected.id, expected.version) = (id, held.version)
    try expect(held == expected, "a client is held as they were added")
    try expect(
      try await mine.summary().clients == before.clients + 1, "a new client is counted")
    held.names[0].family = "Watson-Lee"
    held.birth = .estimated(year: 2016)
    try await changes(.correctClient(held))
    let later = try await colleagues.network(of: id).client
    try expect(later.names == held.names && later.birth == held.birth, "a client is corrected")
    try await refuses(.conflict, "a correction of an older version") {
      _ = try await colleagues.apply(.correctClient(held))
    }
    try expect(
      try await mine.recentClients(limit: 5).first?.id == id, "an opened client is recent")
    try expect(try await mine.recentClients(limit: 0).isEmpty, "none are recent if none are wanted")
    try await refuses(.notFound, "an unknown client") {
      _ = try await mine.network(of: ClientID(rawValue: 0x7FFF_FFFF_FFFF_FFFF))
    }
    return id
  }

  private func keepsFamilies(_ client: ClientID) async throws {
    let receipt = try await mine.apply(
      .addClient(Client(names: [PersonName(given: "Mia", family: "Watson")], sex: .female)))
    let sister = ClientID(rawValue: receipt.subject)
    let link = Relationship(client: client, relative: sister, kind: .sister)
    try await changes(.relate(link))
    try expect(
      try await mine.network(of: client).family.map(\.person.id) == [sister], "family is linked")
    try expect(
      try await mine.network(of: sister).family.first?.kind == .sister,
      "a link is seen from the other side")
    try await changes(.unrelate(link))
    try expect(
      try await mine.network(of: sister).family.isEmpty, "a link can be taken away")
  }

  private func keepsNetworks(_ client: ClientID, _ agency: AgencyID) async throws {
    guard let me = try await mine.me() else { return }
    let receipt = try await mine.apply(
      .addInvolvement(
        Involvement(
          client: client, practitioner: me.id, agency: me.agency, role: "social worker",
          from: today, isLead: true)))
    var network = try await colleagues.network(of: client)
    try expect(
      network.involvements.map(\.id.rawValue) == [receipt.subject], "joining a network shows")
    try expect(network.practitioner(me.id) == me, "a network brings its people along")
    try expect(network.agency(me.agency) != nil, "a network brings its agencies along")
    try await changes(
      .addInvolvement(
        Involvement(
          client: client, practitioner: nil, agency: agency, role: "support", from: today)))
    network = try await mine.network(of: client)
    try expect(network.involvements.count == 2, "an agency can be involved without a name")
    guard var involvement = network.involvements.first(where: { $0.practitioner != nil }) else {
      return
    }
    involvement.until = today.adding(days: 30)
    involvement.nextVisit = today.adding(days: 3)
    try await changes(.correctInvolvement(involvement))
    let after = try await mine.network(of: client).involvements.first { $0.id == involvement.id }
    try expect(after?.until == involvement.until, "leaving a network sets its last day")
    try await refuses(.conflict, "a second correction of the same version") {
      _ = try await colleagues.apply(.correctInvolvement(involvement))
    }
  }

  private func findsPeople(_ client: ClientID) async throws {
    for text in ["watson-lee", "Siân"] {
      let answer = try await colleagues.search(SearchRequest(text: text, limit: 20))
      let ids = answer.hits.compactMap { hit in
        if case .client(let summary) = hit.subject { summary.id } else { nil }
      }
      try expect(ids.contains(client), "\(text) finds the client")
    }
    let nothing = try await mine.search(SearchRequest(text: "qqqqzzzz", limit: 1))
    try expect(nothing.hits.isEmpty, "what is nobody's finds nobody")
    _ = try await mine.possibleDuplicates(
      of: Client(names: [PersonName(given: "Siân", family: "Watson-Lee")]))
  }

  private func takesBack() async throws {
    let receipt = try await mine.apply(
      .addClient(Client(names: [PersonName(given: "By", family: "Mistake")])))
    let undone = try await mine.undoLastChange()
    try expect(undone?.subject == receipt.subject, "the last change is taken back")
    try await refuses(.notFound, "a client taken back") {
      _ = try await mine.network(of: ClientID(rawValue: receipt.subject))
    }
    try expect(
      try await colleagues.undoLastChange() == nil, "nobody takes back another's change")
  }

  private func refusesWhatBreaksRules(_ client: ClientID) async throws {
    for draft in [
      Client(names: []), Client(names: [PersonName(given: "", family: "")]),
      Client(names: [PersonName(given: String(repeating: "x", count: 10_000), family: "y")]),
      Client(names: [PersonName(given: "a\u{1B}[31m", family: "y")]),
    ] {
      do {
        _ = try await mine.apply(.addClient(draft))
        throw ContractBroken("a client who breaks a rule is refused")
      } catch DirectoryError.invalid(let field, let rule) {
        try expect(!field.isEmpty && !rule.isEmpty, "a refusal names the field and the rule")
      }
    }
    try await refuses(.notFound, "an involvement of an unknown agency") {
      _ = try await mine.apply(
        .addInvolvement(
          Involvement(
            client: client, practitioner: nil, agency: AgencyID(rawValue: 1), role: "support",
            from: today)))
    }
  }

  private func tellsWhatChanges(_ client: ClientID) async throws {
    let events = colleagues.events()
    try await within(seconds: 20, "a colleague hears of a change") {
      // A listener that has just begun may miss a change or two, never all of them.
      let changing = Task {
        while !Task.isCancelled {
          var held = try await mine.network(of: client).client
          held.sex = held.sex == .female ? .other : .female
          _ = try await mine.apply(.correctClient(held))
          try await Task.sleep(for: .milliseconds(200))
        }
      }
      defer { changing.cancel() }
      for await event in events where event == .client(client) { return }
      throw ContractBroken("the events went on until the change came")
    }
  }
}
