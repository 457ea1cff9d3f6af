import PatchworkCore

extension Clause {
  static let invitations = [
    Clause("an invitation is pending to the network, and joins when it is accepted") { premises in
      let (amina, tom, client, id) = try await anInvitation(premises)
      let pending = try await amina.directory.network(of: client)
      try expect(pending.invitations.map(\.id), is: [id])
      try expect(pending.practitioner(tom.me.id) != nil, "whoever is asked is named")
      try expect(try await tom.directory.inbox().items.map(\.kind), is: [.invitation])
      try expect(try await amina.directory.inbox().items.map(\.kind), is: [.invited])
      try await tom.make(.act(.accept(id)))
      let joined = try await amina.directory.network(of: client)
      try expect(joined.invitations, is: [])
      try expect(joined.involvements.contains { $0.practitioner == tom.me.id }, "he is in it")
      try expect(try await tom.directory.inbox().items, is: [])
    },
    Clause("an invitation is answered once, whatever comes second is told") { premises in
      let (amina, tom, _, id) = try await anInvitation(premises)
      try await tom.make(.act(.decline(id)))
      try await expectInvalid(.invitation) { try await tom.make(.act(.accept(id))) }
      let told = try await amina.directory.inbox().items
      try expect(told.map { $0.invitation?.state }, is: [.declined])
      try await amina.make(.act(.withdrawInvitation(id)))
      try expect(try await amina.directory.inbox().items, is: [])
      try await expect(.notFound) { try await amina.make(.act(.accept(id))) }
    },
    Clause("an invitation taken back cannot be accepted") { premises in
      let (amina, tom, client, id) = try await anInvitation(premises)
      try await expectInvalid(.who) {
        try await amina.make(
          .act(
            .invite(
              InvitationDraft(client: client, practitioner: tom.me.id, agency: tom.me.agency))))
      }
      try await amina.make(.act(.withdrawInvitation(id)))
      try await expectInvalid(.invitation) { try await tom.make(.act(.accept(id))) }
      try expect(try await tom.directory.inbox().items, is: [])
    },
    Clause("an agency is invited, and anybody of it may accept") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      try await expectInvalid(.role) {
        try await amina.make(
          .act(
            .invite(
              InvitationDraft(client: client, practitioner: nil, agency: tom.me.agency))))
      }
      let id = InvitationID(
        rawValue: try await amina.make(
          .act(
            .invite(
              InvitationDraft(
                client: client, practitioner: nil, agency: tom.me.agency, role: "duty nurse")))))
      try await tom.make(.act(.accept(id)))
      let network = try await amina.directory.network(of: client)
      try expect(network.involvements.map(\.practitioner), is: [tom.me.id])
      try expect(network.involvements.map(\.role), is: ["duty nurse"])
    },
    Clause("a case stays where it is until it is accepted, and then moves whole") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      let held = try await amina.join(client, isLead: true)
      let id = InvitationID(
        rawValue: try await amina.make(.act(.propose(held.id, to: tom.me.id))))
      try await expectInvalid(.who) {
        try await amina.make(.act(.propose(held.id, to: tom.me.id)))
      }
      do {
        _ = try await tom.directory.handovers(of: amina.me.id)
        throw BrokenPromise(description: "another agency was shown somebody's cases")
      } catch DirectoryError.notAllowed {}
      let open = try await amina.directory.handovers(of: amina.me.id)
      try expect(open.cases.map { $0.invitation?.id }, is: [id])
      try expect(open.unassigned, is: [])
      try expect(try await amina.involvement(held.id, of: client).until, is: nil)
      try await tom.make(.act(.accept(id)))
      let after = try await tom.directory.network(of: client)
      try expect(
        after.involvements.first { $0.practitioner == tom.me.id }?.isLead, is: true)
      try expect(after.involvements.first { $0.id == held.id }?.until != nil, "it has ended")
      try expect(try await amina.directory.handovers(of: amina.me.id).cases, is: [])
      _ = try await tom.directory.undoLastChange()
      let back = try await amina.directory.network(of: client)
      try expect(back.involvements.map(\.id), is: [held.id])
      try expect(back.involvements[0].until, is: nil)
      try expect(back.invitations.map(\.id), is: [id])
    },
    Clause("a case that was declined stays theirs, and nobody else's can be given away") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      let held = try await amina.join(client)
      do {
        try await tom.make(.act(.propose(held.id, to: tom.me.id)))
        throw BrokenPromise(description: "somebody took another agency's case")
      } catch DirectoryError.reasonNeeded {}
      let id = InvitationID(
        rawValue: try await amina.make(.act(.propose(held.id, to: tom.me.id))))
      try await tom.make(.act(.decline(id)))
      let list = try await amina.directory.handovers(of: amina.me.id)
      try expect(list.unassigned.map(\.involvement.id), is: [held.id])
    },
    Clause("several cases are asked for at once, all or none, and each is accepted alone") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let clients = [
        try await amina.addClient().id, try await amina.addClient(.named("Ben", "Pugh")).id,
      ]
      var held: [Involvement] = []
      for client in clients { held.append(try await amina.join(client)) }
      let proposals = held.map { HandoverProposal($0.id, to: tom.me.id) }
      func offered() async throws -> Int {
        try await amina.directory.handovers(of: amina.me.id).cases.count {
          $0.invitation?.state == .pending
        }
      }
      try await expectInvalid(.client) { try await amina.make(.act(.proposeAll([]))) }
      // One that cannot be asked for keeps all others out.
      try await expectInvalid(.who) {
        try await amina.make(
          .act(.proposeAll(proposals + [HandoverProposal(held[0].id, to: amina.me.id)])))
      }
      try expect(try await offered(), is: 0)
      try await amina.make(.act(.proposeAll(proposals)))
      try expect(try await offered(), is: 2)
      let asked = try await tom.directory.inbox().items.compactMap(\.invitation)
      try expect(Set(asked.map(\.client)), is: Set(clients))
      try await tom.make(.act(.accept(asked[0].id)))
      let taken = try await tom.directory.network(of: asked[0].client).involvements
      try expect(taken.contains { $0.practitioner == tom.me.id }, "he is in it")
      try expect(
        try await amina.directory.handovers(of: amina.me.id).cases.map(\.client.id),
        is: [asked[1].client])
    },
    Clause("a hand-over counts only while the person who asked may give the case away") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      var mine = try await amina.join(client)
      let ruth = try await amina.addPractitioner("Ruth", "Cole")
      let hers = InvolvementID(
        rawValue: try await amina.make(
          .addInvolvement(
            Involvement(
              client: client, practitioner: ruth, agency: amina.me.agency, role: "support worker",
              from: .firstDay))))
      let id = InvitationID(
        rawValue: try await amina.make(.act(.propose(hers, to: tom.me.id))))
      mine.until = .lastYear
      try await amina.make(.correctInvolvement(mine))
      do {
        try await tom.make(.act(.accept(id)))
        throw BrokenPromise(description: "a case was taken that nobody might give away")
      } catch DirectoryError.notAllowed {}
      try expect(try await amina.involvement(hers, of: client).until, is: nil)
    },
    Clause("nobody who has left is asked, and nobody takes what has ended") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      let held = try await amina.join(client)
      let gone = try await amina.addPractitioner("Ruth", "Cole", leftOn: .lastYear)
      try await expectInvalid(.who) { try await amina.make(.act(.propose(held.id, to: gone))) }
      let id = InvitationID(
        rawValue: try await amina.make(.act(.propose(held.id, to: tom.me.id))))
      var ended = held
      ended.until = .lastYear
      try await amina.make(.correctInvolvement(ended))
      try await expectInvalid(.invitation) { try await tom.make(.act(.accept(id))) }
    },
  ]

  /// Tom is asked to join the network of Amina's client.
  private static func anInvitation(
    _ premises: any Premises
  ) async throws -> (Colleague, Colleague, ClientID, InvitationID) {
    let amina = try await premises.colleague(.amina)
    let tom = try await premises.colleague(.tom)
    let client = try await amina.addClient().id
    try await amina.join(client)
    let id = try await amina.make(
      .act(
        .invite(
          InvitationDraft(client: client, practitioner: tom.me.id, agency: tom.me.agency))))
    return (amina, tom, client, InvitationID(rawValue: id))
  }
}
