import PatchworkCore

extension Clause {
  static let attention = [
    Clause("attention waits for everybody else in the network, until each has done it") {
      premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      let id = try await amina.raise(.callMe, about: client)
      let waiting = try await tom.directory.inbox()
      try expect(waiting.items.map { $0.attention?.id }, is: [id])
      try expect(waiting.waiting, is: 1)
      try expect(waiting.items[0].from?.id, is: amina.me.id)
      try expect(waiting.items[0].client?.id, is: client)
      let sent = try await amina.directory.inbox()
      try expect(sent.items.map(\.kind), is: [.sent])
      try expect(sent.waiting, is: 0)
      try expect(sent.items[0].from?.id, is: tom.me.id)
      try await tom.make(.act(.acknowledge(id)))
      let seen = try await tom.directory.inbox()
      try expect(seen.items.map(\.kind), is: [.toDo])
      try expect(seen.items[0].attention?.id, is: id)
      try expect(seen.waiting, is: 0)
      let half = try await amina.directory.inbox().items.first?.attention
      try expect(half?.recipients.map { $0.acknowledged != nil }, is: [true])
      try expect(half?.recipients.map { $0.done != nil }, is: [false])
      try await tom.make(.act(.finish(id)))
      try expect(try await tom.directory.inbox().items, is: [])
      try expect(try await amina.directory.inbox().items, is: [])
      let told = try await amina.directory.attention(id)
      try expect(told.attention.acknowledgedCount, is: 1)
      try expect(told.attention.doneCount, is: 1)
      try expect(Set(told.people.map(\.practitioner.id)), is: [amina.me.id, tom.me.id])
      try expect(
        try await tom.directory.network(of: client).attentions.map(\.id), is: [id])
    },
    Clause("attention is seen once, and the second time is told") { premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      let id = try await amina.raise(.safeguarding, about: client)
      try await tom.make(.act(.acknowledge(id)))
      try await expectInvalid(.attention) { try await tom.make(.act(.acknowledge(id))) }
      try await expect(.notFound) { try await amina.make(.act(.acknowledge(id))) }
    },
    Clause("attention is done once, by those whom it asks, seen before or not") { premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      let id = try await amina.raise(.callMe, about: client)
      try await expect(.notFound) { try await amina.make(.act(.finish(id))) }
      try await tom.make(.act(.finish(id)))
      let told = try await amina.directory.attention(id).attention
      try expect([told.acknowledgedCount, told.doneCount], is: [1, 1])
      try await expectInvalid(.attention) { try await tom.make(.act(.finish(id))) }
      try await expectInvalid(.attention) { try await tom.make(.act(.acknowledge(id))) }
    },
    Clause("an undo takes back that attention was done, and then that it was seen") { premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      let id = try await amina.raise(.callMe, about: client)
      func kinds() async throws -> [InboxItem.Kind] {
        try await tom.directory.inbox().items.map(\.kind)
      }
      try await tom.make(.act(.acknowledge(id)))
      try await tom.make(.act(.finish(id)))
      _ = try await tom.directory.undoLastChange()
      try expect(try await kinds(), is: [.toDo])
      _ = try await tom.directory.undoLastChange()
      try expect(try await kinds(), is: [.attention])
      // Done at once is undone at once.
      try await tom.make(.act(.finish(id)))
      _ = try await tom.directory.undoLastChange()
      try expect(try await kinds(), is: [.attention])
    },
    Clause("news that was marked as seen is new again after an undo") { premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      let joined = try await amina.addPractitioner("Ruth", "Cole")
      try await amina.make(
        .addInvolvement(
          Involvement(
            client: client, practitioner: joined, agency: amina.me.agency, role: "support worker",
            from: .firstDay)))
      let news = try await tom.directory.inbox().items.compactMap(\.news)
      try expect(news.count, is: 1)
      try await tom.make(.act(.seeNews(news[0].id)))
      try expect(try await tom.directory.inbox().items.compactMap(\.news), is: [])
      _ = try await tom.directory.undoLastChange()
      try expect(try await tom.directory.inbox().items.compactMap(\.news), is: news)
    },
    Clause("attention taken back waits for nobody, and cannot be seen any more") { premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      let id = try await amina.raise(.callMe, about: client)
      try await expect(.notFound) { try await tom.make(.act(.withdraw(id))) }
      try await amina.make(.act(.withdraw(id)))
      try expect(try await tom.directory.inbox().items, is: [])
      try await expectInvalid(.attention) { try await tom.make(.act(.acknowledge(id))) }
      try await expectInvalid(.attention) { try await tom.make(.act(.finish(id))) }
      try await expectInvalid(.attention) { try await amina.make(.act(.withdraw(id))) }
    },
    Clause("attention asks members of the network only, and somebody at least") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      try await amina.join(client)
      try await expectInvalid(.to) { try await amina.raise(.callMe, about: client) }
      try await expectInvalid(.to) {
        try await amina.raise(.callMe, about: client, to: [tom.me.id])
      }
      try await tom.join(client)
      try await expectInvalid(.to) {
        try await amina.raise(.callMe, about: client, to: [amina.me.id])
      }
      try await expectInvalid(.by) {
        try await amina.raise(.callMe, about: client, by: .lastYear)
      }
      _ = try await amina.raise(.callMe, about: client, by: .farAhead, to: [tom.me.id])
      try await expectInvalid(.reason) { try await amina.raise(.callMe, about: client) }
    },
    Clause("an undo takes attention back while nobody has seen it") { premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      _ = try await amina.raise(.callMe, about: client)
      _ = try await amina.directory.undoLastChange()
      try expect(try await tom.directory.inbox().items, is: [])
      let id = try await amina.raise(.callMe, about: client)
      try await tom.make(.act(.acknowledge(id)))
      try await expect(.conflict) { try await amina.directory.undoLastChange() }
      _ = try await tom.directory.undoLastChange()
      try expect(try await tom.directory.inbox().waiting, is: 1)
    },
    Clause("a stranger to a network is not told of its attention") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      let other = try await amina.addPractitioner("Ruth", "Cole")
      try await amina.join(client)
      try await amina.make(
        .addInvolvement(
          Involvement(
            client: client, practitioner: other, agency: amina.me.agency, role: "support worker",
            from: .firstDay)))
      let id = try await amina.raise(.callMe, about: client)
      try await expect(.notFound) { try await tom.directory.attention(id) }
    },
    Clause("whoever is asked hears of it at once") { premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      var heard = tom.directory.events().makeAsyncIterator()
      _ = try await amina.raise(.callMe, about: client)
      while let event = await heard.next() {
        if event == .inbox(tom.me.id) || event == .everything { return }
      }
      throw BrokenPromise(description: "nothing was heard")
    },
  ]

  /// Amina and Tom, both in the network of one client.
  static func twoInANetwork(
    _ premises: any Premises
  ) async throws -> (Colleague, Colleague, ClientID) {
    let amina = try await premises.colleague(.amina)
    let tom = try await premises.colleague(.tom)
    let client = try await amina.addClient().id
    try await amina.join(client)
    try await tom.join(client)
    try await amina.readNews()
    return (amina, tom, client)
  }
}

extension Colleague {
  @discardableResult func raise(
    _ reason: Attention.Reason, about client: ClientID, by day: CivilDate? = nil,
    to: [PractitionerID] = []
  ) async throws -> AttentionID {
    AttentionID(
      rawValue: try await make(
        .act(.raise(AttentionDraft(client: client, reason: reason, by: day, to: to)))))
  }
}
