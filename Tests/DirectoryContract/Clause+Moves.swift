import PatchworkCore

extension Clause {
  static let moves = [
    Clause("a move waits for the agency that receives the family, and changes nothing till then") {
      premises in
      let (amina, tom, client, id) = try await aMove(premises)
      let waiting = try await amina.directory.network(of: client)
      try expect(waiting.invitations.map(\.id), is: [id])
      try expect(waiting.invitations.map(\.kind), is: [.move])
      try expect(waiting.invitations.map(\.area), is: ["ST17"])
      try expect(waiting.agency(tom.me.agency) != nil, "the agency that is asked is named")
      try expect(waiting.involvements.map(\.practitioner), is: [amina.me.id])
      try expect(try await amina.directory.myDay().cases.map { $0.move?.id }, is: [id])
      try expect(try await tom.directory.myDay().moves.map(\.id), is: [id])
      try expect(try await tom.directory.inbox().items.map { $0.invitation?.id }, is: [id])
      try expect(try await amina.directory.inbox().items.map(\.kind), is: [.invited])
    },
    Clause("whoever acknowledges a move is in the network, and nobody else leaves it") { premises in
      let (amina, tom, client, id) = try await aMove(premises)
      try await tom.make(.act(.accept(id)))
      let after = try await amina.directory.network(of: client)
      try expect(
        Set(after.involvements.map(\.practitioner)), is: [amina.me.id, tom.me.id])
      try expect(after.involvements.map(\.until), is: [nil, nil])
      try expect(after.invitations.map(\.state), is: [.accepted])
      try expect(after.invitations[0].answered != nil, "the day is told")
      try expect(try await amina.directory.myDay().cases.map { $0.move?.state }, is: [.accepted])
      try expect(try await tom.directory.myDay().moves, is: [])
      try await expectInvalid(.invitation) { try await tom.make(.act(.decline(id))) }
      _ = try await tom.directory.undoLastChange()
      let back = try await amina.directory.network(of: client)
      try expect(back.involvements.map(\.practitioner), is: [amina.me.id])
      try expect(back.invitations.map(\.state), is: [.pending])
    },
    Clause("a move that was declined is told to the network, and can be asked again") { premises in
      let (amina, tom, client, id) = try await aMove(premises)
      try await tom.make(.act(.decline(id)))
      try expect(
        try await amina.directory.network(of: client).invitations.map(\.state), is: [.declined])
      let again = MoveDraft(client: client, agency: tom.me.agency)
      let second = InvitationID(rawValue: try await amina.make(.act(.move(again))))
      try await expectInvalid(.agency) { try await amina.make(.act(.move(again))) }
      try await amina.make(.act(.withdrawInvitation(second)))
      try await expectInvalid(.invitation) { try await tom.make(.act(.accept(second))) }
      try expect(try await tom.directory.inbox().items, is: [])
    },
    Clause("a move has an agency that can answer and an area that is a postcode district") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      let draft = MoveDraft(client: client, agency: tom.me.agency)
      do {
        try await amina.make(.act(.move(draft)))
        throw BrokenPromise(description: "somebody outside the network moved a client")
      } catch DirectoryError.notAllowed {}
      try await amina.join(client)
      for area in ["with her aunt in Stone", "12 Mill Bank", "1ST", "ST16 2L"] {
        try await expectInvalid(.area) {
          try await amina.make(
            .act(.move(MoveDraft(client: client, agency: tom.me.agency, area: area))))
        }
      }
      try await expectInvalid(.agency) {
        try await amina.make(.act(.move(MoveDraft(client: client, agency: amina.me.agency))))
      }
      let empty = try await amina.addAgency("Nobody's")
      try await expectInvalid(.agency) {
        try await amina.make(.act(.move(MoveDraft(client: client, agency: empty))))
      }
      try await expect(.notFound) {
        try await amina.make(
          .act(.move(MoveDraft(client: client, agency: AgencyID(rawValue: 1 << 40)))))
      }
      try await amina.make(
        .act(.move(MoveDraft(client: client, agency: tom.me.agency, area: "st17 4aa"))))
      let moves = try await amina.directory.network(of: client).invitations
      try expect(moves.map(\.area), is: ["ST17"])
    },
    Clause("a move can be taken back by anybody of the network, and by nobody else") { premises in
      let (amina, tom, client, id) = try await aMove(premises)
      try await expect(.notFound) { try await tom.make(.act(.withdrawInvitation(id))) }
      try await tom.join(client)
      try await tom.make(.act(.withdrawInvitation(id)))
      try expect(try await amina.directory.network(of: client).invitations, is: [])
      try await amina.readNews()
      try expect(try await amina.directory.inbox().items, is: [])
    },
  ]

  /// Amina's client moves to where Tom works.
  private static func aMove(
    _ premises: any Premises
  ) async throws -> (Colleague, Colleague, ClientID, InvitationID) {
    let amina = try await premises.colleague(.amina)
    let tom = try await premises.colleague(.tom)
    let client = try await amina.addClient().id
    try await amina.join(client)
    let id = try await amina.make(
      .act(.move(MoveDraft(client: client, agency: tom.me.agency, area: "st17"))))
    return (amina, tom, client, InvitationID(rawValue: id))
  }
}
