import PatchworkCore

extension Clause {
  static let doorbell = [
    Clause("a service in confidence is seen as one that has no name, and is rung") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      try await amina.join(client)
      var theirs = try await tom.join(client)
      try await expectInvalid(.doorbell) { try await amina.make(.act(.ring(client))) }
      theirs.confidential = .noted
      try await tom.make(.correctInvolvement(theirs))

      let seen = try await amina.directory.network(of: client)
      try expect(seen.hasConfidentialService, "others are told that there is one")
      try expect(seen.involvements.map(\.practitioner), is: [amina.me.id])
      try expect(seen.agency(tom.me.agency) == nil, "its agency is not named")
      let own = try await tom.directory.network(of: client)
      try expect(own.involvements.count, is: 2)

      try await amina.make(.act(.ring(client)))
      try await expectInvalid(.doorbell) { try await amina.make(.act(.ring(client))) }
      let item = try await tom.directory.inbox().items.first
      try expect(item?.kind, is: .doorbell)
      try expect(item?.from?.id, is: amina.me.id)
      guard let ring = item?.ring else {
        throw BrokenPromise(description: "nobody hears the doorbell")
      }
      try await expect(.notFound) {
        try await amina.make(.act(.answerRing(ring.id, .willCall)))
      }
      try await tom.make(.act(.answerRing(ring.id, .throughCover)))
      try await expectInvalid(.answer) {
        try await tom.make(.act(.answerRing(ring.id, .declined)))
      }
      let receipt = try await amina.directory.inbox().items.first { $0.kind == .rung }
      try expect(receipt?.ring?.answer, is: .throughCover)
      try expect(receipt?.from == nil, "the receipt names nobody")
    },
    Clause("a service that is wholly hidden has no doorbell") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      try await amina.join(client)
      var theirs = try await tom.join(client)
      theirs.confidential = .hidden
      try await tom.make(.correctInvolvement(theirs))
      try expect(
        try await amina.directory.network(of: client).hasConfidentialService, is: false)
      try await expectInvalid(.doorbell) { try await amina.make(.act(.ring(client))) }
      try expect(try await tom.directory.inbox().items, is: [])
    },
  ]
}
