import PatchworkCore

/// Giving a merged record back, inside a write transaction.
///
/// What nobody has touched since becomes again what it was. What was changed meanwhile stays with the
/// record that stayed, and is told in words.
extension Connection {
  func unmerge(_ merged: ClientID, at moment: Int64) throws -> Outcome {
    guard let (id, survivor, image) = try merge(of: merged) else {
      throw DirectoryError.invalid(
        field: .merge, rule: "no record that was merged had that identifier")
    }
    guard let now = try client(survivor) else {
      // The record that stayed was itself merged since: the last merge is taken apart first.
      if try self.survivor(of: survivor) != nil {
        throw DirectoryError.invalid(
          field: .merge,
          rule: "the record that it was merged into was merged since; take that apart first, "
            + "under \(survivor)")
      }
      throw DirectoryError.notFound
    }
    let today = UnitedKingdomTime.moment(moment).date
    var notes: [String] = []
    try giveBackFacts(image, now, &notes)
    if let source: String = try row(
      "SELECT source_id FROM client_merge WHERE id = ? AND source_id IS NOT NULL", id,
      read: { $0.text(0) })
    {
      try setSource(source, of: merged.rawValue, in: .client)
    }
    try giveBackInvolvements(image, &notes)
    try giveBackLinks(image, &notes)
    try giveBackRows(image, &notes)
    try giveBackInvitations(image)
    try run("UPDATE client_merge SET taken_apart = ? WHERE id = ?", moment, id)
    let words = [Self.takenApart] + notes
    return Outcome(
      words: words.joined(separator: ". "), subject: survivor.rawValue, client: survivor,
      relative: merged, reversals: [],
      recipients: Set(
        try members(of: merged, on: today) + members(of: survivor, on: today)))
  }

  /// Takes a merge back of which nothing was touched since.
  func takeBackMerge(of merged: ClientID, today: CivilDate) throws {
    let outcome = try unmerge(merged, at: Store.now())
    guard outcome.words == Self.takenApart else { throw DirectoryError.conflict }
  }

  private static let takenApart = "Took two records apart"

  /// Names, birth, sex, NHS number, addresses and household, each on its own.
  private func giveBackFacts(
    _ image: MergeImage, _ now: Client, _ notes: inout [String]
  ) throws {
    var going = image.merged
    going.version += 1
    var staying = now
    let facts = now.facts(changedSince: image.joined)
    if !facts.contains(.birth) { staying.birth = image.survivor.birth }
    if !facts.contains(.sex) { staying.sex = image.survivor.sex }
    if !facts.contains(.nhsNumber) { staying.nhsNumber = image.survivor.nhsNumber }
    if !facts.contains(.household) { staying.household = image.survivor.household }
    if !facts.contains(.safeContact) { staying.safeContact = image.survivor.safeContact }
    let (names, addresses) = (Set(image.survivor.names), Set(image.survivor.addresses))
    staying.names =
      facts.contains(.names)
      ? now.names.filter { names.contains($0) || !image.joined.names.contains($0) }
      : image.survivor.names
    if staying.names.isEmpty { staying.names = image.survivor.names }
    staying.addresses =
      facts.contains(.addresses)
      ? now.addresses.filter { addresses.contains($0) || !image.joined.addresses.contains($0) }
      : image.survivor.addresses
    if let household = going.household, try !exists(household, in: .household) {
      going.household = nil
    }
    staying.version += 1
    try insert(going)
    try update(staying)
    for fact in facts {
      notes.append(
        "\(fact.title) changed while the records were one: the change stays with the record that "
          + "stayed, and the other has what it had before")
    }
  }

  private func giveBackInvolvements(_ image: MergeImage, _ notes: inout [String]) throws {
    let survivor = image.survivor.id
    var touched = 0
    let ours = Set(try involvements(of: survivor).map(\.id))
    for moved in image.changed {
      guard let after = moved.after, let found = try involvement(after.id) else { continue }
      if found == after {
        var before = moved.before
        before.version = found.version + 1
        try update(before)
      } else {
        touched += 1
      }
    }
    for moved in image.moved {
      var before = moved.before
      before.version += 1
      if let after = moved.after {
        // Whoever ended it, or corrected it, meant this involvement and no other.
        guard var found = try involvement(after.id), ours.contains(found.id) else { continue }
        if found == after { found = before }
        found.client = image.merged.id
        found.version = max(found.version, after.version) + 1
        try update(found)
      } else if let kept = moved.into {
        try insert(before)
        for day in moved.visits { try insert(Visit(involvement: before.id, day: day)) }
        for day in moved.newVisits {
          try run("DELETE FROM visit WHERE involvement = ? AND day = ?", kept, day)
        }
        for invitation in moved.invitations {
          try run("UPDATE invitation SET involvement = ? WHERE id = ?", before.id, invitation)
        }
      }
    }
    let new = try involvements(of: survivor).count { $0.id > image.newest }
    if touched > 0 {
      notes.append(
        "\(counted(touched, "involvement")) that both records had changed since: the change "
          + "stays with the record that stayed, and the other has it as it was before")
    }
    if new > 0 {
      notes.append(
        "\(counted(new, "involvement")) begun while the records were one: it cannot be told whose, "
          + "and stays with the record that stayed")
    }
  }

  private func giveBackLinks(_ image: MergeImage, _ notes: inout [String]) throws {
    let (merged, survivor) = (image.merged.id, image.survivor.id)
    for link in image.newLinks {
      let found = try relationships(of: survivor).first { $0.relative == link.relative }
      guard let found else { continue }
      if found.kind == link.kind {
        try deleteRelationship(between: survivor, and: link.relative)
      } else {
        notes.append(
          "A family link was changed since: the change stays with the record that stayed")
      }
    }
    for link in image.links {
      // The relative may have been merged meanwhile, or be gone.
      let isThere = try exists(link.relative, in: .client)
      guard let relative = isThere ? link.relative : try self.survivor(of: link.relative),
        relative != merged, let person = try client(merged)
      else { continue }
      var own = link
      (own.client, own.relative) = (merged, relative)
      try insert(own)
      try insert(own.reversed(for: person.sex))
    }
  }

  private func giveBackRows(_ image: MergeImage, _ notes: inout [String]) throws {
    let (merged, survivor) = (image.merged.id, image.survivor.id)
    let columns = Set(try clientColumns().map { "\($0.table).\($0.column)" })
    for rows in image.rows where columns.contains("\(rows.table).\(rows.column)") {
      for id in rows.ids {
        try run(
          "UPDATE \(rows.table) SET \(rows.column) = ? WHERE rowid = ? AND \(rows.column) = ?",
          merged, id, survivor)
      }
    }
    for opened in image.opened {
      try run(
        "INSERT INTO opened (practitioner, client, moment) VALUES (?, ?, ?)", opened.practitioner,
        merged, opened.moment)
      guard !opened.hadBoth else { continue }
      try run(
        "DELETE FROM opened WHERE practitioner = ? AND client = ? AND moment = ?",
        opened.practitioner, survivor, opened.moment)
    }
  }
}

/// A number with its noun: `1 involvement`, `2 involvements`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
