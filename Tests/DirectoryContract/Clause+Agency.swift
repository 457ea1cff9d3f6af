import PatchworkCore

extension Clause {
  static let upkeep = [
    Clause("a manager sees what their agency has to see to, and nobody else does") { premises in
      let amina = try await premises.colleague(.amina)
      guard try await amina.directory.roles().contains(.manager) else {
        try await expectNotAllowed { try await amina.directory.myAgency() }
        return
      }
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
    }
  ]
}
