import PatchworkCore

/// Making two records of one person one, inside a write transaction.
extension Connection {
  func merge(
    _ merged: ClientID, into survivor: ClientID, by asker: Asker, at moment: Int64
  ) throws -> Outcome {
    guard let going = try client(merged) else { throw missing(merged) }
    guard let staying = try client(survivor) else { throw missing(survivor) }
    if let obstacle = try obstacle(to: going, into: staying) {
      throw DirectoryError.invalid(field: .merge, rule: obstacle)
    }
    let today = UnitedKingdomTime.moment(moment).date
    let everybody = Set(try members(of: merged, on: today) + members(of: survivor, on: today))
    var joined = staying.joined(with: going)
    joined.version += 1
    var image = MergeImage(
      merged: going, survivor: staying, joined: joined,
      newest: .unassigned)
    try moveInvolvements(&image, on: today)
    // Those that were folded are gone: what begins from here on may have a lower identifier than they.
    image.newest = Identifier(rawValue: try highestID(in: .involvement))
    try moveLinks(&image)
    try moveRows(&image)
    image.doubled = try takeBackDoubledInvitations(to: survivor)
    let source: String? =
      try row(Table.client.sourceOfRow, merged) { row in
        row.isNull(0) ? nil : row.text(0)
      } ?? nil
    try run("DELETE FROM client WHERE id = ?", merged)
    joined.normalise()
    image.joined = joined
    try update(joined)
    let author = try asker.author(in: self)
    try run(
      """
      INSERT INTO client_merge (merged, survivor, moment, practitioner, source_id, image)
      VALUES (?, ?, ?, ?, ?, ?)
      """, merged, survivor, moment, author.practitioner, source, try json(image))
    return Outcome(
      words: "Merged two records of one person", subject: survivor.rawValue, client: survivor,
      relative: merged,
      reversals: [
        Reversal(before: .client(staying), after: .client(image.joined), merged: merged),
        Reversal(before: .client(going), after: nil, merged: merged),
      ], recipients: everybody)
  }

  /// Why two records cannot be made one, in words; nil when they can.
  func obstacle(to merged: Client, into survivor: Client) throws -> String? {
    if let why = survivor.whyNotJoined(with: merged) { return why }
    let isFamily = try relationships(of: survivor.id).contains { $0.relative == merged.id }
    // Twins are entered on one day with one surname, one address and one date of birth.
    return isFamily
      ? "the two are linked as family; take the link away first if they are one person" : nil
  }

  private func moveInvolvements(_ image: inout MergeImage, on today: CivilDate) throws {
    let survivor = image.survivor.id
    let before = try involvements(of: survivor)
    var kept = before
    for involvement in try involvements(of: image.merged.id) {
      if let same = kept.firstIndex(where: { $0.saysTheSame(as: involvement) }) {
        let into = kept[same].id
        kept[same].take(involvement)
        var moved = MergeImage.Moved(before: involvement, into: into)
        try moveParts(of: involvement, to: into, &moved)
        try run("DELETE FROM involvement WHERE id = ?", involvement.id)
        image.moved.append(moved)
      } else {
        var after = involvement
        after.client = survivor
        after.version += 1
        image.moved.append(MergeImage.Moved(before: involvement, after: after))
        kept.append(after)
      }
    }
    keepOneLead(&kept, on: today)
    let known = Dictionary(uniqueKeysWithValues: before.map { ($0.id, $0) })
    for var involvement in kept {
      guard let was = known[involvement.id] else {
        for place in image.moved.indices where image.moved[place].before.id == involvement.id {
          image.moved[place].after = involvement
        }
        try update(involvement)
        continue
      }
      guard was != involvement else { continue }
      involvement.version += 1
      try update(involvement)
      image.changed.append(MergeImage.Moved(before: was, after: involvement))
    }
  }

  /// Visits, invitations, rings and news go with the involvement that says the same.
  private func moveParts(
    of involvement: Involvement, to kept: InvolvementID, _ moved: inout MergeImage.Moved
  ) throws {
    moved.visits = try days(of: involvement.id)
    let there = Set(try days(of: kept))
    moved.newVisits = moved.visits.filter { !there.contains($0) }
    for day in moved.newVisits { try insert(Visit(involvement: kept, day: day)) }
    moved.invitations = try rows(
      "SELECT id FROM invitation WHERE involvement = ?", involvement.id
    ) { $0.id(0) }
    try run(
      "UPDATE invitation SET involvement = ? WHERE involvement = ?", kept, involvement.id)
    // A bell that was rung at both rings once.
    try run(
      "UPDATE OR IGNORE rung_involvement SET involvement = ? WHERE involvement = ?", kept,
      involvement.id)
    try run(
      "UPDATE network_news SET involvement = ? WHERE involvement = ?", kept, involvement.id)
  }

  /// The lead of the record that stays goes on leading.
  private func keepOneLead(_ kept: inout [Involvement], on today: CivilDate) {
    var isLed = false
    for place in kept.indices where kept[place].isLead && kept[place].isCurrent(on: today) {
      kept[place].isLead = !isLed
      isLed = true
    }
  }

  /// The days on which the client was seen by whoever is involved.
  func days(of involvement: InvolvementID) throws -> [CivilDate] {
    try rows("SELECT day FROM visit WHERE involvement = ? ORDER BY day", involvement) {
      try $0.date(0)
    }
  }

  private func moveLinks(_ image: inout MergeImage) throws {
    let survivor = image.survivor.id
    image.links = try relationships(of: image.merged.id)
    let known = Set(try relationships(of: survivor).map(\.relative))
    for link in image.links where !known.contains(link.relative) {
      var new = link
      new.client = survivor
      try insert(new)
      let told = try relationships(of: link.relative).first { $0.relative == link.client }
      var reversed = new.reversed(for: image.joined.sex)
      reversed.kind = told?.kind ?? reversed.kind
      try insert(reversed)
      image.newLinks.append(new)
    }
  }

  private func moveRows(_ image: inout MergeImage) throws {
    let (merged, survivor) = (image.merged.id, image.survivor.id)
    for (table, column) in try clientColumns() {
      let ids = try rows("SELECT rowid FROM \(table) WHERE \(column) = ?", merged) { $0.int64(0) }
      guard !ids.isEmpty else { continue }
      try run("UPDATE \(table) SET \(column) = ? WHERE \(column) = ?", survivor, merged)
      image.rows.append(MergeImage.Rows(table: table, column: column, ids: ids))
    }
    image.opened = try rows(
      """
      SELECT practitioner, moment,
        EXISTS (SELECT 1 FROM opened AS other
          WHERE other.practitioner = opened.practitioner AND other.client = ?2)
      FROM opened WHERE client = ?1
      """, merged, survivor
    ) {
      MergeImage.Opened(practitioner: $0.id(0), moment: $0.int64(1), hadBoth: $0.bool(2))
    }
    try run(
      """
      INSERT INTO opened (practitioner, client, moment)
      SELECT practitioner, ?, moment FROM opened WHERE client = ?
      ON CONFLICT DO UPDATE SET moment = max(moment, excluded.moment)
      """, survivor, merged)
  }
}

extension Involvement {
  /// Whether two involvements are one that was entered twice: the same people in the same role at
  /// the same time.
  func saysTheSame(as other: Involvement) -> Bool {
    let far = CivilDate(dayNumber: .max)
    return practitioner == other.practitioner && agency == other.agency
      && role.lowercased() == other.role.lowercased()
      && from <= other.until ?? far && other.from <= until ?? far
  }

  /// Takes what another that says the same knows besides.
  fileprivate mutating func take(_ other: Involvement) {
    from = min(from, other.from)
    until = until.flatMap { mine in other.until.map { max(mine, $0) } }
    expectedEnd = [expectedEnd, other.expectedEnd].compactMap(\.self).max()
    confidential = [confidential, other.confidential].compactMap(\.self).max()
    isLead = (isLead || other.isLead) && confidential == nil
    lastContact = [lastContact, other.lastContact].compactMap(\.self).max()
    nextVisit = [nextVisit, other.nextVisit].compactMap(\.self).min()
  }
}
