import PatchworkCore

extension Clause {
  static let visits = [
    Clause("seen today is noted once, for the whole network, and taken back by undo") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      let mine = try await amina.join(client)
      try await amina.make(.act(.seen(mine.id)))
      let network = try await tom.network(of: client)
      try expect(network.visits.map(\.involvement), is: [mine.id])
      try expect(network.involvements[0].lastContact, is: network.visits[0].day)
      try await expectInvalid(.lastContact) { try await amina.make(.act(.seen(mine.id))) }
      _ = try await amina.directory.undoLastChange()
      try expect(try await amina.involvement(mine.id, of: client).lastContact, is: nil)
      // The day itself too: what a network says of who was seen rests on it.
      try expect(try await tom.network(of: client).visits, is: [])
    },
    Clause("a visit is planned and taken back, and never in the past") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient().id
      let mine = try await amina.join(client)
      try await amina.make(.act(.planVisit(mine.id, on: .farAhead)))
      try expect(
        try await amina.involvement(mine.id, of: client).nextVisit, is: CivilDate.farAhead)
      try await expectInvalid(.nextVisit) {
        try await amina.make(.act(.planVisit(mine.id, on: .lastYear)))
      }
      try await amina.make(.act(.planVisit(mine.id, on: nil)))
      try expect(try await amina.involvement(mine.id, of: client).nextVisit, is: nil)
    },
    Clause("nobody says for another agency when it saw somebody, nor after the end") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      let mine = try await amina.join(client)
      _ = try await tom.network(of: client)
      do {
        try await tom.make(.act(.seen(mine.id)))
        throw BrokenPromise(description: "another agency was let")
      } catch DirectoryError.notAllowed {}
      let ended = try await amina.join(client, as: "interpreter", until: .lastYear)
      try await expectInvalid(.involvement) { try await amina.make(.act(.seen(ended.id))) }
      try await expect(.notFound) {
        try await amina.make(.act(.seen(InvolvementID(rawValue: 1))))
      }
    },
  ]
}
