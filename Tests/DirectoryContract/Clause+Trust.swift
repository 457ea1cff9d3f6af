import PatchworkCore

extension Clause {
  static let trust = [
    Clause("a stranger says why they open a client, and a member need not") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      try await expect(.reasonNeeded) {
        try await tom.directory.open(client.id, reason: nil)
      }
      try await expect(.reasonNeeded) { try await tom.directory.network(of: client.id) }
      let opened = try await tom.directory.open(client.id, reason: .safeguarding)
      try expect(opened.client.id, is: client.id)
      // The reason holds: looking again needs none.
      _ = try await tom.directory.network(of: client.id)
      _ = try await tom.directory.open(client.id, reason: nil)
      let other = try await amina.addClient(.named("Ben", "Pugh"))
      try await amina.join(other.id)
      _ = try await amina.directory.open(other.id, reason: nil)
      // One client's reason is not another's.
      try await expect(.reasonNeeded) { try await tom.directory.network(of: other.id) }
    },
    Clause("nobody changes a client, a family or a network that they may not open") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      let relative = try await amina.addClient(.named("Ben", "Pugh"))
      var mine = try await amina.join(client.id)
      var changed = client
      changed.sex = .male
      mine.role = "nobody"
      let drafts: [Change] = [
        .correctClient(changed), .correctInvolvement(mine),
        .relate(Relationship(client: client.id, relative: relative.id, kind: .cousin)),
        .addInvolvement(
          Involvement(
            client: client.id, practitioner: tom.me.id, agency: tom.me.agency, role: "nurse",
            from: .firstDay)),
        .act(.raise(AttentionDraft(client: client.id, reason: .callMe))),
      ]
      for draft in drafts {
        try await expect(.reasonNeeded) { try await tom.directory.apply(draft) }
      }
      // Naming another client in the correction changes nothing about whose it is.
      var disguised = mine
      disguised.client = try await tom.addClient(.named("Cat", "Pugh")).id
      let draft = disguised
      try await expect(.reasonNeeded) {
        try await tom.directory.apply(.correctInvolvement(draft))
      }
      try expect(try await amina.client(client.id), is: client)
    },
    Clause("the network sees who looked, when and why, and what was changed") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      try await amina.join(client.id)
      _ = try await tom.directory.open(client.id, reason: .duty)
      for _ in 0..<5 { _ = try await tom.directory.network(of: client.id) }
      let looks = try await amina.directory.looks(at: client.id, limit: 50)
      let theirs = looks.filter { $0.practitioner == tom.me.id }
      try expect(theirs.map(\.act), is: [.opened])
      try expect(theirs.first?.reason, is: .duty)
      try expect(theirs.first?.name, is: "tom Price")
      try expect(theirs.first?.place, is: "health visitor, Agency of tom")
      try expect(
        looks.filter { $0.act == .changed }.map(\.words),
        is: ["Joined the network", "Added a client"])
      try expect(looks.map(\.sequence), is: looks.map(\.sequence).sorted(by: >))
      try expect(try await amina.directory.looks(at: client.id, limit: 1).count, is: 1)
    },
    Clause("everybody sees who looked at their own entry, once an hour each") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      for _ in 0..<3 { _ = try await tom.directory.practitioner(amina.me.id) }
      _ = try await amina.directory.practitioner(amina.me.id)
      await tom.directory.settle()
      let looks = try await amina.directory.looksAtMe(limit: 10)
      try expect(looks.map(\.practitioner), is: [tom.me.id])
    },
    Clause("an opening is heard of at once by whoever listens") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      let events = amina.directory.events()
      _ = try await tom.directory.open(client.id, reason: .clientAsked)
      for await event in events where event == .looked(client.id) { return }
      throw BrokenPromise(description: "the events ended before the opening")
    },
    Clause("whoever sees a household is seen by the networks of everybody in it") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let mine = try await amina.addClient()
      let theirs = try await tom.addClient(
        Client(
          names: [PersonName(given: "Ben", family: "Pugh")], addresses: mine.addresses))
      try await tom.join(theirs.id)
      try await expect(.reasonNeeded) { try await tom.directory.household(of: mine.id) }
      _ = try await amina.directory.household(of: mine.id)
      await amina.directory.settle()
      let looks = try await tom.directory.looks(at: theirs.id, limit: 9)
      try expect(looks.filter { $0.practitioner == amina.me.id }.map(\.act), is: [.household])
    },
    Clause("training is no reason outside the practice area") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      try await expectInvalid(.reason) {
        try await tom.directory.open(client.id, reason: .training)
      }
      try await expect(.reasonNeeded) { try await tom.directory.network(of: client.id) }
    },
    Clause("a client who is not there is not found, whatever the reason") { premises in
      let amina = try await premises.colleague(.amina)
      let nobody = ClientID(rawValue: 7)
      try await expect(.notFound) { try await amina.directory.open(nobody, reason: .duty) }
      try await expect(.notFound) { try await amina.directory.looks(at: nobody, limit: 5) }
    },
  ]
}
