import PatchworkCore

extension Clause {
  static let networks = [
    Clause("a network holds every involvement, ended ones too, by first day") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      let later = try await amina.join(client.id, from: .lastYear)
      let ended = try await tom.join(client.id, as: "youth worker", until: .lastYear)
      let network = try await amina.directory.network(of: client.id)
      try expect(network.involvements, is: [ended, later])
      try expect(Set(network.practitioners), is: [amina.me, tom.me])
      try expect(Set(network.agencies.map(\.id)), is: [amina.me.agency, tom.me.agency])
    },
    Clause("a network holds covers, the covers' covers and their agencies") { premises in
      let amina = try await premises.colleague(.amina)
      let agencies = [try await amina.addAgency("One"), try await amina.addAgency("Two")]
      func leave(_ cover: PractitionerID) -> [Leave] {
        [Leave(from: .lastYear, through: .farAhead, cover: cover)]
      }
      let last = try await amina.addPractitioner("Ruth", "Cole", at: agencies[0])
      let cover = try await amina.addPractitioner(
        "Bev", "Lyle", at: agencies[1], leave: leave(last))
      // Round in a circle: the last one's cover is the first.
      var back = try await amina.practitioner(last)
      back.leave = leave(cover)
      try await amina.make(.correctPractitioner(back))
      var me = amina.me
      me.leave = leave(cover)
      try await amina.make(.correctPractitioner(me))
      let client = try await amina.addClient()
      try await amina.join(client.id)
      let network = try await amina.directory.network(of: client.id)
      // For others' entries a cover waits until they or their manager agree, and is not rung before.
      let isAgreed = try await amina.directory.roles().contains(.steward)
      let covers = isAgreed ? [cover, last] : [cover]
      try expect(Set(network.practitioners.map(\.id)), is: Set([amina.me.id] + covers))
      let places = isAgreed ? agencies : [agencies[1]]
      try expect(Set(network.agencies.map(\.id)), is: Set(places + [amina.me.agency]))
      let card = try await amina.directory.practitioner(amina.me.id)
      try expect(Set(card.covers.map(\.id)), is: Set(covers))
    },
    Clause("an agency can be involved without anybody named") { premises in
      let amina = try await premises.colleague(.amina)
      let refuge = try await amina.addAgency("Women's Refuge")
      let client = try await amina.addClient()
      try await amina.make(
        .addInvolvement(
          Involvement(
            client: client.id, practitioner: nil, agency: refuge, role: "refuge support",
            from: .firstDay)))
      let network = try await amina.directory.network(of: client.id)
      try expect(network.practitioners, is: [])
      try expect(network.agency(refuge)?.name, is: "Women's Refuge")
    },
    Clause("at most one current involvement leads: the new lead takes over") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      let first = try await amina.join(client.id, isLead: true)
      var second = try await tom.join(client.id)
      second.isLead = true
      // Who leads passes it on; nobody who has just come takes it.
      try await amina.make(.correctInvolvement(second))
      let network = try await amina.directory.network(of: client.id)
      try expect(network.involvements.filter(\.isLead).map(\.id), is: [second.id])
      let relieved = try await amina.involvement(first.id, of: client.id)
      try expect(relieved.version, is: first.version + 1)
    },
    Clause("nobody joins twice in the same role") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      try await amina.join(client.id)
      try await expectInvalid(.network) { try await amina.join(client.id) }
      try await amina.join(client.id, as: "interpreter")
    },
    Clause("leaving sets the last day and keeps the involvement") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      var mine = try await amina.join(client.id)
      mine.until = .lastYear
      try await amina.make(.correctInvolvement(mine))
      mine.version += 1
      try expect(try await amina.involvement(mine.id, of: client.id), is: mine)
      try await expect(.conflict) {
        var stale = mine
        stale.version -= 1
        return try await amina.make(.correctInvolvement(stale))
      }
    },
    Clause("an involvement stays with its client, and names who works where") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      let other = try await amina.addClient(.named("Ben", "Pugh"))
      let mine = try await amina.join(client.id)
      var moved = mine
      moved.client = other.id
      let refused = moved
      try await expectInvalid(.client) { try await amina.make(.correctInvolvement(refused)) }
      try await expectInvalid(.agency) {
        try await amina.make(
          .addInvolvement(
            Involvement(
              client: client.id, practitioner: amina.me.id, agency: tom.me.agency, role: "nurse",
              from: .firstDay)))
      }
    },
    Clause("whoever has moved to another agency can still leave a network") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      var mine = try await amina.join(client.id)
      var me = amina.me
      me.agency = try await amina.addAgency("Another")
      try await amina.make(.correctPractitioner(me))
      mine.until = .lastYear
      try await amina.make(.correctInvolvement(mine))
      try expect(
        try await amina.involvement(mine.id, of: client.id).until, is: CivilDate.lastYear)
    },
  ]
}
