import PatchworkCore

extension Clause {
  static let families = [
    Clause("a family link is seen from both sides, each in its own words") { premises in
      let amina = try await premises.colleague(.amina)
      let girl = try await amina.addClient(.named("Mia", "Watson", sex: .female))
      let father = try await amina.addClient(.named("Dafydd", "Watson", sex: .male))
      try await amina.make(
        .relate(Relationship(client: girl.id, relative: father.id, kind: .father)))
      let ofGirl = try await amina.directory.network(of: girl.id).family
      try expect(
        ofGirl,
        is: [FamilyMember(person: ClientSummary(father), kind: .father, livesTogether: false)])
      let ofFather = try await amina.directory.network(of: father.id).family
      try expect(
        ofFather,
        is: [FamilyMember(person: ClientSummary(girl), kind: .daughter, livesTogether: false)])
    },
    Clause("a family link has its first and last day on both sides") { premises in
      let amina = try await premises.colleague(.amina)
      let girl = try await amina.addClient(.named("Mia", "Watson", sex: .female))
      let carer = try await amina.addClient(.named("Rhys", "Pugh", sex: .male))
      let link = Relationship(
        client: girl.id, relative: carer.id, kind: .carer, from: .firstDay, until: .lastYear)
      try await amina.make(.relate(link))
      for id in [girl.id, carer.id] {
        let family = try await amina.directory.network(of: id).family
        try expect(family.map(\.from), is: [.firstDay])
        try expect(family.map(\.until), is: [.lastYear])
      }
      try await expectInvalid(.until) {
        try await amina.make(
          .relate(
            Relationship(
              client: girl.id, relative: carer.id, kind: .carer, from: .lastYear,
              until: .firstDay)))
      }
    },
    Clause("saying again how two are related corrects the link") { premises in
      let amina = try await premises.colleague(.amina)
      let girl = try await amina.addClient(.named("Mia", "Watson", sex: .female))
      let carer = try await amina.addClient(.named("Rhys", "Pugh", sex: .male))
      for kind in [Relationship.Kind.father, .uncle] {
        try await amina.make(
          .relate(Relationship(client: girl.id, relative: carer.id, kind: kind)))
      }
      try expect(
        try await amina.directory.network(of: girl.id).family.map(\.kind), is: [.uncle])
      try expect(
        try await amina.directory.network(of: carer.id).family.map(\.kind), is: [.niece])
    },
    Clause("a family link taken away is gone from both sides") { premises in
      let amina = try await premises.colleague(.amina)
      let one = try await amina.addClient(.named("Ann", "Pugh"))
      let other = try await amina.addClient(.named("Ben", "Pugh"))
      let link = Relationship(client: one.id, relative: other.id, kind: .sibling)
      try await amina.make(.relate(link))
      try await amina.make(.unrelate(link))
      for id in [one.id, other.id] {
        try expect(try await amina.directory.network(of: id).family, is: [])
      }
      try await expect(.notFound) { try await amina.make(.unrelate(link)) }
    },
    Clause("nobody is their own relative, nor a stranger's") { premises in
      let amina = try await premises.colleague(.amina)
      let one = try await amina.addClient(.named("Ann", "Pugh"))
      try await expectInvalid(.relative) {
        try await amina.make(
          .relate(Relationship(client: one.id, relative: one.id, kind: .sister)))
      }
      let stranger = ClientID(rawValue: one.id.rawValue + 1)
      try await expect(.notFound) {
        try await amina.make(
          .relate(Relationship(client: one.id, relative: stranger, kind: .sister)))
      }
    },
    Clause("people of one household are family, those at home and the eldest first") { premises in
      let amina = try await premises.colleague(.amina)
      var draft = Client.named("Mia", "Watson", sex: .female)
      draft.household = .unassigned
      let girl = try await amina.addClient(draft)
      guard let household = girl.household, household.isAssigned else {
        throw BrokenPromise(description: "no household was made")
      }
      var ids: [ClientID] = []
      for (name, birth) in [("Rhys", "2020"), ("Nan", "1950")] {
        var draft = Client.named(name, "Watson")
        (draft.household, draft.birth) = (household, BirthDate(birth))
        ids.append(try await amina.addClient(draft).id)
      }
      let away = try await amina.addClient(.named("Dafydd", "Watson", sex: .male))
      try await amina.make(
        .relate(Relationship(client: girl.id, relative: away.id, kind: .father)))
      try await amina.make(
        .relate(Relationship(client: girl.id, relative: ids[0], kind: .brother)))
      let family = try await amina.directory.network(of: girl.id).family
      try expect(family.map(\.person.id), is: [ids[1], ids[0], away.id])
      try expect(family.map(\.kind), is: [nil, .brother, .father])
      try expect(family.map(\.livesTogether), is: [true, true, false])
    },
    Clause("a household that nobody made is not found") { premises in
      let amina = try await premises.colleague(.amina)
      var draft = Client.sian
      draft.household = HouseholdID(rawValue: 77)
      let refused = draft
      try await expect(.notFound) { try await amina.make(.addClient(refused)) }
      try expect(try await amina.directory.summary().clients, is: 0)
    },
  ]
}
