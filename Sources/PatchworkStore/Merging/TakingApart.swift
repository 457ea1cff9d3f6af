import PatchworkCore

/// Giving a merged record back.
///
/// What nobody has touched since becomes again what it was. What was changed meanwhile stays with the
/// record that stayed, and is told in words.
struct TakingApart {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// What taking two records apart came to.
  struct Result {
    var survivor: ClientID
    var recipients: Set<PractitionerID>
    /// What could not be given back as it was, in sentences. Nothing where both are as they were.
    var notes: [Phrase]
  }

  func unmerge(_ merged: ClientID) throws -> Outcome {
    let result = try takeApart(merged)
    // Both are named, so that the search index takes both anew.
    return Outcome(
      words: result.notes.reduce(Phrase("Took two records apart")) { "\($0). \($1)" },
      subject: result.survivor.rawValue, client: result.survivor, relative: merged,
      recipients: result.recipients)
  }

  /// Takes a merge back of which nothing was touched since.
  func takeBackMerge(of merged: ClientID) throws {
    guard try takeApart(merged).notes.isEmpty else { throw DirectoryError.conflict }
  }

  private func takeApart(_ merged: ClientID) throws -> Result {
    guard let merge = try records.merges.read(merged) else {
      throw DirectoryError.invalid(
        field: .merge, rule: worded("no record that was merged had that identifier"))
    }
    let (survivor, image) = (merge.survivor, merge.image)
    guard let now = try records.clients.read(survivor) else {
      // The record that stayed was itself merged since: the last merge is taken apart first.
      if try records.merges.survivor(of: survivor) != nil {
        throw DirectoryError.invalid(
          field: .merge,
          rule: worded(
            """
            the record that it was merged into was merged since; take that apart first, under \
            \(survivor)
            """))
      }
      throw DirectoryError.notFound
    }
    var notes: [Phrase] = []
    try giveBackFacts(image, now, &notes)
    if let identifier = merge.identifier {
      try records.identifiers.set(identifier, of: merged.rawValue, in: .client)
    }
    try records.merges.giveBackIdentifiers(of: merge, to: merged)
    try giveBackInvolvements(image, &notes)
    try giveBackLinks(image, &notes)
    try giveBackRows(image, &notes)
    try takeOutOfSight(image)
    // Shielded while the records were one, both people are: nobody can tell yet who was meant.
    let isHidden = try records.shields.shield(merged, as: survivor, since: merge.moment)
    if !isHidden { try giveBackInvitations(image) }
    try records.merges.takeApart(merge.id, at: session.moment)
    var recipients = Set(
      try [merged, survivor].flatMap {
        try records.involvements.of($0).members(on: session.today)
      })
    if try records.deaths.day(of: survivor) != now.died {
      recipients.formUnion(try DeathTelling(session).tell(of: survivor, before: now.died))
    }
    return Result(survivor: survivor, recipients: recipients, notes: notes)
  }

  /// A record that its adder had taken back is for those who work with the client in confidence again.
  private func takeOutOfSight(_ image: MergeImage) throws {
    if let row = image.takenBack?.merged { try session.keep(image.merged.id, row) }
    if let row = image.takenBack?.survivor { try session.keep(image.survivor.id, row) }
  }

  /// Asks again what a merge took back, where nobody has answered it since.
  private func giveBackInvitations(_ image: MergeImage) throws {
    for id in image.doubled ?? [] {
      _ = try records.invitations.setState(of: id, from: .withdrawn, to: .pending)
    }
  }

  /// Each field on its own.
  private func giveBackFacts(
    _ image: MergeImage, _ now: Client, _ notes: inout [Phrase]
  ) throws {
    var going = image.merged
    going.version += 1
    var staying = now.takenApart(image.survivor, joined: image.joined)
    if let household = going.household, try !records.clients.hasHousehold(household) {
      going.household = nil
    }
    staying.version += 1
    try records.clients.insert(going)
    try records.clients.update(staying)
    for field in now.fields(changedSince: image.joined) {
      notes.append(
        Phrase(
          """
          \(field.id.text) changed while the records were one: the change stays with the record \
          that stayed, and the other has what it had before
          """))
    }
  }

  private func giveBackInvolvements(_ image: MergeImage, _ notes: inout [Phrase]) throws {
    let survivor = image.survivor.id
    var touched = 0
    let ours = Set(try records.involvements.of(survivor).forRecordKeeping.map(\.id))
    for moved in image.changed {
      guard let after = moved.after, let found = try records.involvements.read(after.id) else {
        continue
      }
      if found == after {
        var before = moved.before
        before.version = found.version + 1
        try records.involvements.update(before)
      } else {
        touched += 1
      }
    }
    for moved in image.moved {
      var before = moved.before
      before.version += 1
      if let after = moved.after {
        // What ended or corrected it since meant this involvement and no other.
        guard var found = try records.involvements.read(after.id), ours.contains(found.id) else {
          continue
        }
        if found == after { found = before }
        found.client = image.merged.id
        found.version = max(found.version, after.version) + 1
        try records.involvements.update(found)
      } else if let kept = moved.into {
        try records.involvements.insert(before)
        for day in moved.visits {
          try records.visits.insert(Visit(involvement: before.id, day: day))
        }
        for day in moved.newVisits {
          try records.visits.delete(Visit(involvement: kept, day: day))
        }
        for invitation in moved.invitations {
          try records.invitations.setInvolvement(before.id, of: invitation)
        }
      }
    }
    let new = try records.involvements.of(survivor).forRecordKeeping.count { $0.id > image.newest }
    if touched > 0 {
      notes.append(
        .counted(
          touched,
          one: """
            1 involvement that both records had changed since: the change stays with the record \
            that stayed, and the other has it as it was before
            """,
          other: """
            \(touched) involvements that both records had changed since: the change stays with \
            the record that stayed, and the other has it as it was before
            """))
    }
    if new > 0 {
      notes.append(
        .counted(
          new,
          one: """
            1 involvement begun while the records were one: it cannot be told whose, and stays \
            with the record that stayed
            """,
          other: """
            \(new) involvements begun while the records were one: it cannot be told whose, and \
            stays with the record that stayed
            """))
    }
  }

  private func giveBackLinks(_ image: MergeImage, _ notes: inout [Phrase]) throws {
    let (merged, survivor) = (image.merged.id, image.survivor.id)
    for link in image.newLinks {
      let found = try records.relationships.of(survivor).first { $0.relative == link.relative }
      guard let found else { continue }
      if found.kind == link.kind {
        try records.relationships.delete(between: survivor, and: link.relative)
      } else {
        notes.append(
          Phrase("A family link was changed since: the change stays with the record that stayed"))
      }
    }
    for link in image.links {
      // The relative may have been merged meanwhile, or be gone.
      let isThere = try records.clients.has(link.relative)
      guard let relative = isThere ? link.relative : try records.merges.survivor(of: link.relative),
        relative != merged, let person = try records.clients.read(merged)
      else { continue }
      var own = link
      (own.client, own.relative) = (merged, relative)
      try records.relationships.insert(own)
      try records.relationships.insert(own.reversed(for: person.sex))
    }
  }

  private func giveBackRows(_ image: MergeImage, _ notes: inout [Phrase]) throws {
    let (merged, survivor) = (image.merged.id, image.survivor.id)
    let columns = Set(try records.merges.clientColumns().map { "\($0.table).\($0.column)" })
    for rows in image.rows where columns.contains("\(rows.table).\(rows.column)") {
      for id in rows.ids {
        try records.connection.run(
          "UPDATE \(rows.table) SET \(rows.column) = ? WHERE rowid = ? AND \(rows.column) = ?",
          merged, id, survivor)
      }
    }
    for opened in image.opened {
      try records.connection.run(
        "INSERT INTO opened (practitioner, client, moment) VALUES (?, ?, ?)", opened.practitioner,
        merged, opened.moment)
      guard !opened.hadBoth else { continue }
      // Somebody who has opened the record that stayed since then keeps that.
      try records.connection.run(
        "DELETE FROM opened WHERE practitioner = ? AND client = ? AND moment = ?",
        opened.practitioner, survivor, opened.moment)
    }
  }
}
