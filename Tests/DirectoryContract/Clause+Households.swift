import PatchworkCore

extension Clause {
  static let households = [
    Clause("a household holds everybody at the address and who works with each now") { premises in
      let (amina, tom, sian, ben) = try await twoCircles(premises)
      let seen = try await amina.directory.household(of: sian)
      try expect(Set(seen.members.map(\.person.id)), is: [sian, ben])
      try expect(seen.members.map(\.workers), is: [1, 1])
      try expect(seen.members.first { $0.person.id == ben }?.involvements, is: [])
      try expect(seen.unopened.map(\.id), is: [ben])
      let home = try await amina.directory.openHousehold(of: sian, reason: .jointWork)
      try expect(
        home.members.first { $0.person.id == ben }?.involvements.map(\.practitioner),
        is: [tom.me.id])
      try expect(Set(home.practitioners.map(\.id)), is: [amina.me.id, tom.me.id])
      try expect(home.circles.count, is: 2)
      try expect(home.strangers(to: amina.me.id), is: [tom.me.id])
      // The reason holds, and each was opened.
      try expect(try await amina.directory.household(of: sian).unopened, is: [])
      let looks = try await tom.directory.looks(at: ben, limit: 9)
      try expect(
        looks.filter { $0.practitioner == amina.me.id && $0.act == .opened }.map(\.reason),
        is: [.jointWork])
    },
    Clause("an introduction asks the other circle, about their own client, once") { premises in
      let (amina, tom, sian, ben) = try await twoCircles(premises)
      try await expectInvalid(.to) { try await amina.make(.act(.introduce(sian, to: []))) }
      _ = try await amina.directory.openHousehold(of: sian, reason: .jointWork)
      try await amina.make(.act(.introduce(sian, to: [])))
      let waiting = try await tom.directory.inbox().items
      try expect(waiting.map { $0.attention?.reason }, is: [.meetNeighbours])
      try expect(waiting.map { $0.client?.id }, is: [ben])
      try await expectInvalid(.to) { try await amina.make(.act(.introduce(sian, to: []))) }
      _ = try await amina.directory.undoLastChange()
      try expect(try await tom.directory.inbox().items, is: [])
    },
    Clause("whoever works with two of the house is asked once, though somebody knows both") {
      premises in
      let (amina, tom, sian, ben) = try await twoCircles(premises)
      var third = Client.named("Cai", "Pugh")
      third.addresses = try await tom.client(ben).addresses
      let cai = try await tom.addClient(third)
      try await tom.join(cai.id)
      let both = try await amina.addPractitioner("Ruth", "Cole")
      for (client, colleague) in [(sian, amina), (ben, tom)] {
        try await colleague.make(
          .addInvolvement(
            Involvement(
              client: client, practitioner: both, agency: amina.me.agency, role: "support worker",
              from: .firstDay)))
      }
      let home = try await amina.directory.openHousehold(of: sian, reason: .jointWork)
      try expect(home.strangers(to: amina.me.id), is: [tom.me.id])
      try await tom.readNews()
      try await amina.make(.act(.introduce(sian, to: [])))
      let waiting = try await tom.directory.inbox().items
      try expect(waiting.map { $0.attention?.reason }, is: [.meetNeighbours])
      try await expectInvalid(.to) { try await amina.make(.act(.introduce(sian, to: []))) }
    },
    Clause("nobody is introduced to those who share a network, or who are not there") { premises in
      let (amina, tom, sian, ben) = try await twoCircles(premises)
      let other = try await amina.addPractitioner("Ruth", "Cole")
      try await expectInvalid(.to) { try await amina.make(.act(.introduce(sian, to: [other]))) }
      try await tom.join(sian, as: "youth worker")
      _ = try await amina.network(of: ben)
      try await expectInvalid(.to) { try await amina.make(.act(.introduce(ben, to: []))) }
    },
    Clause("the household of a client who does not exist is not found") { premises in
      let amina = try await premises.colleague(.amina)
      try await expect(.notFound) {
        try await amina.directory.household(of: ClientID(rawValue: 1))
      }
    },
  ]

  /// Amina works with one client, Tom with another at the same address. Tom entered both: what somebody
  /// entered themselves opens them nothing.
  private static func twoCircles(
    _ premises: any Premises
  ) async throws -> (Colleague, Colleague, ClientID, ClientID) {
    let amina = try await premises.colleague(.amina)
    let tom = try await premises.colleague(.tom)
    let sian = try await tom.addClient()
    var draft = Client.named("Ben", "Pugh")
    draft.addresses = [Address(line: "14 mill bank, STAFFORD", postcode: Postcode("ST16 2LH"))]
    let ben = try await tom.addClient(draft)
    var elsewhere = Client.named("Ann", "Lee")
    elsewhere.addresses = [Address(line: "15 Mill Bank, Stafford", postcode: Postcode("ST16 2LH"))]
    _ = try await tom.addClient(elsewhere)
    _ = try await amina.directory.open(sian.id, reason: .newReferral)
    try await amina.join(sian.id)
    try await tom.join(ben.id)
    return (amina, tom, sian.id, ben.id)
  }
}
