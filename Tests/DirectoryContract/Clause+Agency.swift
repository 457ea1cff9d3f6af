import PatchworkCore

extension Clause {
  static let upkeep = [
    Clause("a manager sees what their agency has to see to, and nobody else does") { premises in
      let amina = try await premises.colleague(.amina)
      guard try await amina.directory.roles().contains(.manager) else {
        try await expectNotAllowed { try await amina.directory.myAgency() }
        try await expectNotAllowed { try await amina.directory.agencyAccounts() }
        return
      }
      let accounts = try await amina.directory.agencyAccounts()
      try expect(accounts.agency, is: amina.me.agency)
      let before = try await amina.directory.myAgency()
      try expect(before.agency, is: amina.me.agency)
      let client = try await amina.addClient().id
      let gone = try await amina.addPractitioner("Zoe", "Zachary", leftOn: .lastYear)
      let away = try await amina.addPractitioner(
        "Yan", "Yarrow", leave: [Leave(from: .lastYear, through: .farAhead)])
      try await amina.make(
        .addInvolvement(
          Involvement(
            client: client, practitioner: gone, agency: amina.me.agency, role: "nurse",
            from: .firstDay)))
      let items = try await amina.directory.myAgency().items
      let left = items.filter { $0.practitioner == gone }
      try expect(left.map(\.kind), is: [.caseLeft])
      try expect(left.map { $0.client?.id }, is: [client])
      try expect(items.filter { $0.practitioner == away }.map(\.kind), is: [.awayUncovered])
    },
    Clause("an agency's own rules say what counts as a gap for its people, by its managers' word") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      let joined = try await amina.join(client)
      var held = joined
      held.expectedEnd = .lastYear
      try await amina.make(.correctInvolvement(held))
      let network = try await amina.network(of: client)
      try expect(network.involvements.first?.expectedEnd, is: .lastYear)
      try expect(network.gapRules, is: nil)
      var mine = try await amina.directory.agency(amina.me.agency).agency
      mine.gapRules = GapAdjustments("past-expected-end off; unseen 14") ?? .none
      guard try await amina.directory.roles().contains(.manager) else {
        try await expectNotAllowed { try await amina.make(.correctAgency(mine)) }
        return
      }
      try await amina.make(.correctAgency(mine))
      try expect(try await amina.directory.agency(mine.id).agency.gapRules, is: mine.gapRules)
      try expect(try await amina.network(of: client).gapRules, is: mine.gapRules)
      try expect(try await tom.network(of: client).gapRules, is: nil)
    },
  ]
}
