import PatchworkCore

extension Clause {
  static let undoing = [
    Clause("with nothing to take back, nothing happens") { premises in
      let amina = try await premises.colleague(.amina)
      try expect(try await amina.directory.undoLastChange(), is: nil)
    },
    Clause("each undo takes back one change more") { premises in
      let amina = try await premises.colleague(.amina)
      var client = try await amina.addClient()
      client.sex = .other
      try await amina.make(.correctClient(client))
      let mine = try await amina.join(client.id)
      for step in 0..<3 {
        let receipt = try await amina.directory.undoLastChange()
        try expect(receipt?.client, is: client.id)
        if step == 0 {
          try expect(try await amina.directory.network(of: client.id).involvements, is: [])
          try expect(receipt?.subject, is: mine.id.rawValue)
        }
        if step == 1 { try expect(try await amina.client(client.id).sex, is: .female) }
      }
      try await expect(.notFound) { try await amina.client(client.id) }
      try expect(try await amina.directory.undoLastChange(), is: nil)
    },
    Clause("who asks is told what can be taken back, latest first, and nobody else is") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      try expect(try await amina.directory.undoableChanges(limit: 9), is: [])
      let client = try await amina.addClient()
      try await amina.join(client.id)
      let changes = try await amina.directory.undoableChanges(limit: 9)
      try expect(changes.count, is: 2)
      try expect(changes.map { $0.client?.id }, is: [client.id, client.id])
      try expect(changes.map { $0.client?.name }, is: [client.name, client.name])
      try expect(try await amina.directory.undoableChanges(limit: 1), is: [changes[0]])
      try expect(try await amina.directory.undoableChanges(limit: 0), is: [])
      let receipt = try await amina.directory.undoLastChange()
      try expect(receipt?.words, is: changes[0].undoing.map { "Undone: \($0)" })
      try expect(changes[0].undoing, is: "you are not in the network of \(client.name.display)")
      try expect(try await amina.directory.undoableChanges(limit: 9), is: [changes[1]])
      try expect(try await tom.directory.undoableChanges(limit: 9), is: [])
    },
    Clause("nobody takes back what another did") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      try expect(try await tom.directory.undoLastChange(), is: nil)
      _ = try await tom.client(client.id)
    },
    Clause("an undo never takes away what somebody did since") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      var client = try await amina.addClient()
      client.sex = .other
      try await amina.make(.correctClient(client))
      var theirs = try await tom.client(client.id)
      theirs.birth = BirthDate("2015")
      try await tom.make(.correctClient(theirs))
      try await expect(.conflict) { try await amina.directory.undoLastChange() }
      theirs.version += 1
      try expect(try await tom.client(client.id), is: theirs)
    },
    Clause("a client whose network somebody joined stays") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      try await tom.join(client.id)
      try await expect(.conflict) { try await amina.directory.undoLastChange() }
      _ = try await tom.client(client.id)
    },
    Clause("a client to whom somebody linked a relative stays") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      let other = try await tom.addClient(.named("Ben", "Pugh"))
      _ = try await tom.network(of: client.id)
      try await tom.make(
        .relate(Relationship(client: client.id, relative: other.id, kind: .cousin)))
      try await expect(.conflict) { try await amina.directory.undoLastChange() }
      try expect(try await tom.directory.network(of: other.id).family.count, is: 1)
    },
    Clause("an undone family link comes back as it was, or not at all") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let one = try await amina.addClient(.named("Ann", "Pugh", sex: .female))
      let other = try await amina.addClient(.named("Ben", "Pugh", sex: .male))
      func link(_ kind: Relationship.Kind) -> Change {
        .relate(Relationship(client: one.id, relative: other.id, kind: kind))
      }
      func kinds() async throws -> [Relationship.Kind?] {
        try await amina.directory.network(of: one.id).family.map(\.kind)
      }
      try await amina.make(link(.brother))
      try await amina.make(link(.cousin))
      _ = try await amina.directory.undoLastChange()
      try expect(try await kinds(), is: [.brother])
      _ = try await tom.network(of: one.id)
      try await tom.make(link(.uncle))
      try await expect(.conflict) { try await amina.directory.undoLastChange() }
      try expect(try await kinds(), is: [.uncle])
      try await tom.make(
        .unrelate(Relationship(client: one.id, relative: other.id, kind: .uncle)))
      _ = try await tom.directory.undoLastChange()
      try expect(try await kinds(), is: [.uncle])
    },
    Clause("the lead who was relieved leads again after an undo") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      let first = try await amina.join(client.id, isLead: true)
      var second = try await tom.join(client.id)
      second.isLead = true
      try await amina.make(.correctInvolvement(second))
      _ = try await amina.directory.undoLastChange()
      let network = try await amina.directory.network(of: client.id)
      try expect(network.involvements.filter(\.isLead).map(\.id), is: [first.id])
    },
    Clause("an undo never makes a second lead") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      var mine = try await amina.join(client.id, isLead: true)
      mine.until = .lastYear
      try await amina.make(.correctInvolvement(mine))
      let theirs = try await tom.join(client.id, isLead: true)
      try await expect(.conflict) { try await amina.directory.undoLastChange() }
      let network = try await amina.directory.network(of: client.id)
      let current = network.involvements.filter { $0.isLead && $0.until == nil }
      try expect(current.map(\.id), is: [theirs.id])
    },
    Clause("practitioners and agencies are taken back too, unless they are needed") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let agency = try await amina.addAgency("Borough Housing")
      _ = try await amina.directory.undoLastChange()
      try await expect(.notFound) { try await amina.directory.agency(agency) }
      let person = try await amina.addPractitioner("Ruth", "Cole")
      var away = tom.me
      away.leave = [Leave(from: .lastYear, through: .farAhead, cover: person)]
      try await tom.make(.correctPractitioner(away))
      try await expect(.conflict) { try await amina.directory.undoLastChange() }
      try expect(
        try await tom.practitioner(tom.me.id).leave.map(\.cover), is: [person])
    },
  ]
}
