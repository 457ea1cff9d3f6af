import PatchworkCore

extension Clause {
  static let rights = [
    Clause("records are merged and taken apart by records stewards, and by nobody else") {
      premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      let twin = try await amina.addClient(.named("Sian", "Watson"))
      let relative = try await amina.addClient(.named("Ben", "Pugh"))
      try await amina.make(
        .relate(Relationship(client: twin.id, relative: relative.id, kind: .brother)))
      guard try await amina.directory.roles().contains(.steward) else {
        for act in [RightsAct.merge(twin.id, into: client.id), .unmerge(twin.id)] {
          try await expectNotAllowed { try await amina.directory.apply(.rights(act)) }
        }
        try await expectNotAllowed {
          try await amina.directory.mergePreview(of: twin.id, into: client.id)
        }
        try await expectNotAllowed { try await amina.directory.mergedRecords(of: client.id) }
        return
      }
      let preview = try await amina.directory.mergePreview(of: twin.id, into: client.id)
      try expect(preview.joined.names.count, is: client.names.count + 1)
      try await amina.make(.rights(.merge(twin.id, into: client.id)))
      try await expect(.merged(into: client.id)) {
        try await amina.directory.open(twin.id, reason: .duty)
      }
      try await expect(.merged(into: client.id)) {
        try await amina.directory.network(of: twin.id)
      }
      let merged = try await amina.network(of: client.id)
      try expect(merged.family.map(\.person.id), is: [relative.id])
      try expect(
        try await amina.directory.mergedRecords(of: client.id).map(\.id), is: [twin.id])
      try await amina.make(.rights(.unmerge(twin.id)))
      var names = try await amina.client(client.id).names
      try expect(names, is: client.names)
      names = try await amina.client(twin.id).names
      try expect(names, is: twin.names)
    },
    Clause("a shielded client is opened by their network alone, and shows no place to anybody") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      let brother = try await amina.addClient(.named("Ben", "Pugh"))
      try await amina.join(client.id)
      try await amina.make(
        .relate(Relationship(client: client.id, relative: brother.id, kind: .brother)))
      guard try await amina.directory.roles().contains(.steward) else {
        for act in [RightsAct.shield(client.id, .courtOrder), .endShield(client.id)] {
          try await expectNotAllowed { try await amina.directory.apply(.rights(act)) }
        }
        return
      }
      try await amina.make(.rights(.shield(client.id, .courtOrder)))
      try await expectInvalid(.client) {
        try await amina.directory.apply(.rights(.shield(client.id, .placement)))
      }
      let network = try await amina.directory.open(client.id, reason: nil)
      try expect(network.isShielded, is: true)
      let hits = try await tom.directory.search(SearchRequest(text: "sian watson")).hits
      for case .client(let summary) in hits.map(\.subject) where summary.id == client.id {
        try expect(summary.isShielded, is: true)
        try expect(summary.district, is: "")
      }
      try expect(try await tom.network(of: brother.id).family.isEmpty, is: true)
      // Whoever uses the file itself has the override, too, and ends it by leaving.
      if try await tom.directory.roles().contains(.override) {
        try await expect(.overrideNeeded) {
          try await tom.directory.open(client.id, reason: nil)
        }
        _ = try await tom.network(of: client.id)
        try await tom.make(.rights(.leaveShielded(client.id)))
        try await expect(.overrideNeeded) { try await tom.directory.network(of: client.id) }
      } else {
        try await expectNotAllowed { try await tom.network(of: client.id) }
      }
      try await amina.make(.rights(.endShield(client.id)))
      try expect(try await tom.network(of: client.id).isShielded, is: false)
    },
    Clause("a decision to share, or not to, is noted for the network and seen by nobody else") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      try await amina.join(client.id)
      let shared = SharingDecision(
        client: client.id, isShared: true, agency: tom.me.agency,
        information: [.whereabouts, .health, .health], ground: .duty)
      let kept = SharingDecision(
        client: client.id, isShared: false, kind: .police, information: [.concern],
        ground: .harm)
      try await amina.make(.rights(.noteSharing(shared)))
      try await amina.make(.rights(.noteSharing(kept)))
      let receipts = try await amina.directory.sharingDecisions(about: client.id)
      try expect(receipts.map(\.decision.ground), is: [.harm, .duty])
      try expect(
        receipts.map(\.words),
        is: [
          "not shared with another agency (police): a safeguarding concern",
          "shared with Agency of tom: whereabouts, health",
        ])
      try expect(receipts[0].by, is: "amina Okafor, health visitor, Agency of amina")
      try await expect(.reasonNeeded) {
        try await tom.directory.apply(.rights(.noteSharing(shared)))
      }
      if try await !tom.directory.roles().contains(.steward) {
        try await expectNotAllowed {
          try await tom.directory.sharingDecisions(about: client.id)
        }
      }
      // A ground not to share is none to share, and nothing is half said.
      var bad = shared
      bad.ground = .noConsent
      let wrongGround = bad
      try await expectInvalid(.ground) {
        try await amina.directory.apply(.rights(.noteSharing(wrongGround)))
      }
      bad = shared
      bad.information = []
      let empty = bad
      try await expectInvalid(.information) {
        try await amina.directory.apply(.rights(.noteSharing(empty)))
      }
      bad = shared
      bad.agency = nil
      let nobody = bad
      try await expectInvalid(.with) {
        try await amina.directory.apply(.rights(.noteSharing(nobody)))
      }
      bad.agency = AgencyID(rawValue: 7)
      let unknown = bad
      try await expect(.notFound) {
        try await amina.directory.apply(.rights(.noteSharing(unknown)))
      }
      _ = try await amina.directory.undoLastChange()
      try expect(
        try await amina.directory.sharingDecisions(about: client.id).map(\.decision.ground),
        is: [.duty])
    },
    Clause("a correction tells the network which kinds of fact changed, until each has seen it") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      var client = try await amina.addClient()
      try await amina.join(client.id)
      try await tom.join(client.id)
      client.birth = BirthDate("2016-03-04")
      client.nhsNumber = nil
      try await amina.make(.correctClient(client))
      func news(_ who: Colleague) async throws -> [InboxItem] {
        try await who.directory.inbox().items.filter { $0.kind == .correction }
      }
      let told = try await news(tom)
      try expect(told.map { $0.correction?.facts }, is: [[.birth, .nhsNumber]])
      try expect(told[0].words(on: .farAhead), is: "date of birth and NHS number corrected")
      try expect(told[0].client?.id, is: client.id)
      try expect(told[0].from?.id, is: amina.me.id)
      try expect(try await news(amina).isEmpty, "whoever corrects it is not told")
      guard let id = told[0].correction?.id else { return }
      try await expect(.notFound) {
        try await amina.directory.apply(.rights(.seeCorrection(id)))
      }
      try await tom.make(.rights(.seeCorrection(id)))
      try expect(try await news(tom).isEmpty, "what was seen is not told again")
      try await expectInvalid(.correction) {
        try await tom.directory.apply(.rights(.seeCorrection(id)))
      }
      // A save that changes nothing is no news, and one that is taken back is none any more.
      try await amina.make(.correctClient(try await amina.client(client.id)))
      try expect(try await news(tom).isEmpty, "nothing was corrected")
      client = try await amina.client(client.id)
      client.sex = .male
      try await amina.make(.correctClient(client))
      try expect(try await news(tom).count, is: 1)
      _ = try await amina.directory.undoLastChange()
      try expect(try await news(tom).isEmpty, "it was taken back")
    },
  ]
}

/// Goes on only if something is refused to the asker.
func expectNotAllowed<Value>(
  line: Int = #line, file: String = #fileID, from body: () async throws -> Value
) async throws {
  do {
    _ = try await body()
  } catch DirectoryError.notAllowed {
    return
  } catch {
    throw BrokenPromise(description: "\(file):\(line): \(error), wanted a refusal")
  }
  throw BrokenPromise(description: "\(file):\(line): not refused")
}
