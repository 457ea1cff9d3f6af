import PatchworkCore

/// Making two records of one person one.
struct Merging {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func merge(_ merged: ClientID, into survivor: ClientID) throws -> Outcome {
    let (going, staying) = try mergeable(merged, into: survivor)
    let everybody = try members(of: [merged, survivor])
    var joined = staying.joined(with: going)
    joined.version += 1
    var image = MergeImage(
      merged: going, survivor: staying, joined: joined,
      newest: .unassigned)
    try moveInvolvements(&image)
    // Those that were folded are gone: what begins from here on may have a lower identifier than they.
    image.newest = Identifier(
      rawValue: try NumberedTable.involvement.highestID(in: records.connection))
    try moveLinks(&image)
    // All that names the record moves before it goes: what is left goes with it (ON DELETE
    // CASCADE).
    try moveRows(&image)
    // Who was let in to one record as a cover is let in to the two anew.
    try records.coverAdmissions.deleteAll(of: survivor)
    image.doubled = try withdrawDoubledInvitations(to: survivor)
    try bringIntoSight(&image)
    let identifier = try records.identifiers.identifier(of: merged.rawValue, in: .client)
    joined.normalise()
    image.joined = joined
    let merge = try records.merges.insert(
      image, identifier: identifier, by: try session.author, at: session.moment)
    try records.merges.moveIdentifiers(of: merged, to: survivor, by: merge)
    try records.clients.delete(merged)
    try records.clients.update(joined)
    var told = everybody
    if joined.died != staying.died {
      told.formUnion(try DeathTelling(session).tell(of: survivor, before: staying.died))
    }
    return Outcome(
      words: "Merged two records of one person", subject: survivor.rawValue, client: survivor,
      relative: merged,
      reversal: Reversal([
        .merged(merged, survivor: staying, joined: image.joined), .mergedAway(going),
      ]), recipients: told)
  }

  /// Goes on only if two records can be made one.
  func requireMergeable(_ merged: ClientID, into survivor: ClientID) throws {
    _ = try mergeable(merged, into: survivor)
  }

  private func mergeable(
    _ merged: ClientID, into survivor: ClientID
  ) throws -> (going: Client, staying: Client) {
    guard let going = try records.clients.read(merged) else {
      throw records.clients.missing(merged)
    }
    guard let staying = try records.clients.read(survivor) else {
      throw records.clients.missing(survivor)
    }
    if let obstacle = try obstacle(to: going, into: staying) {
      throw DirectoryError.invalid(field: .merge, rule: obstacle)
    }
    return (going, staying)
  }

  private func members(of clients: [ClientID]) throws -> Set<PractitionerID> {
    try Set(clients.flatMap { try records.involvements.of($0).members(on: session.today) })
  }

  /// One of whom a record is in sight stays in sight, whatever became of the other record.
  private func bringIntoSight(_ image: inout MergeImage) throws {
    let taken = MergeImage.TakenBack(
      merged: try records.keptClients.read(image.merged.id),
      survivor: try records.keptClients.read(image.survivor.id))
    guard taken.merged != nil || taken.survivor != nil else { return }
    image.takenBack = taken
    if taken.merged == nil { try session.keep(image.survivor.id, nil) }
  }

  /// Withdraws open invitations that ask what an earlier one asks: once the records are one, nobody is
  /// to be asked twice.
  private func withdrawDoubledInvitations(to client: ClientID) throws -> [InvitationID] {
    let doubled = try records.invitations.doubled(about: client)
    for id in doubled {
      _ = try records.invitations.setState(of: id, from: .pending, to: .withdrawn)
    }
    return doubled
  }

  /// Why two records cannot be made one, in words; nil when they can.
  func obstacle(to merged: Client, into survivor: Client) throws -> String? {
    if let why = survivor.whyNotJoined(with: merged) { return why }
    let isFamily = try records.relationships.of(survivor.id).contains { $0.relative == merged.id }
    // Twins are entered on one day with one surname, one address and one date of birth.
    return isFamily
      ? worded("the two are linked as family; take the link away first if they are one person")
      : nil
  }

  private func moveInvolvements(_ image: inout MergeImage) throws {
    let survivor = image.survivor.id
    let before = try records.involvements.of(survivor).forRecordKeeping
    var kept = before
    for involvement in try records.involvements.of(image.merged.id).forRecordKeeping {
      if let same = kept.firstIndex(where: { $0.saysTheSame(as: involvement) }) {
        let into = kept[same].id
        kept[same].take(involvement)
        var moved = MergeImage.Moved(before: involvement, into: into)
        try moveParts(of: involvement, to: into, &moved)
        try records.involvements.delete(involvement.id)
        image.moved.append(moved)
      } else {
        var after = involvement
        after.client = survivor
        after.version += 1
        image.moved.append(MergeImage.Moved(before: involvement, after: after))
        kept.append(after)
      }
    }
    keepOneLead(&kept)
    let known = Dictionary(uniqueKeysWithValues: before.map { ($0.id, $0) })
    for var involvement in kept {
      guard let was = known[involvement.id] else {
        for place in image.moved.indices where image.moved[place].before.id == involvement.id {
          image.moved[place].after = involvement
        }
        try records.involvements.update(involvement)
        continue
      }
      guard was != involvement else { continue }
      involvement.version += 1
      try records.involvements.update(involvement)
      image.changed.append(MergeImage.Moved(before: was, after: involvement))
    }
  }

  /// Visits, invitations, rings and news go with the involvement that says the same.
  private func moveParts(
    of involvement: Involvement, to kept: InvolvementID, _ moved: inout MergeImage.Moved
  ) throws {
    moved.visits = try records.visits.days(of: involvement.id)
    let there = Set(try records.visits.days(of: kept))
    moved.newVisits = moved.visits.filter { !there.contains($0) }
    for day in moved.newVisits { try records.visits.insert(Visit(involvement: kept, day: day)) }
    moved.invitations = try records.invitations.ids(about: involvement.id)
    try records.invitations.move(from: involvement.id, to: kept)
    try records.rings.move(from: involvement.id, to: kept)
    try records.news.move(from: involvement.id, to: kept)
  }

  /// The lead of the record that stays goes on leading.
  private func keepOneLead(_ kept: inout [Involvement]) {
    var isLed = false
    for place in kept.indices where kept[place].isLead && kept[place].isCurrent(on: session.today) {
      kept[place].isLead = !isLed
      isLed = true
    }
  }

  private func moveLinks(_ image: inout MergeImage) throws {
    let survivor = image.survivor.id
    image.links = try records.relationships.of(image.merged.id)
    let known = Set(try records.relationships.of(survivor).map(\.relative))
    for link in image.links where !known.contains(link.relative) {
      var new = link
      new.client = survivor
      try records.relationships.insert(new)
      let told = try records.relationships.of(link.relative).first { $0.relative == link.client }
      var reversed = new.reversed(for: image.joined.sex)
      reversed.kind = told?.kind ?? reversed.kind
      try records.relationships.insert(reversed)
      image.newLinks.append(new)
    }
  }

  private func moveRows(_ image: inout MergeImage) throws {
    let (merged, survivor) = (image.merged.id, image.survivor.id)
    for (table, column) in try records.merges.clientColumns() {
      let ids = try records.connection.rows(
        "SELECT rowid FROM \(table) WHERE \(column) = ?", merged
      ) { $0.int64(0) }
      guard !ids.isEmpty else { continue }
      try records.connection.run(
        "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?", survivor, merged)
      image.rows.append(MergeImage.Rows(table: table, column: column, ids: ids))
    }
    image.opened = try records.connection.rows(
      """
      SELECT practitioner, moment,
        EXISTS (SELECT 1 FROM opened AS other
          WHERE other.practitioner = opened.practitioner AND other.client = ?2)
      FROM opened WHERE client = ?1
      """, merged, survivor
    ) {
      MergeImage.Opened(practitioner: $0.id(0), moment: $0.int64(1), hadBoth: $0.bool(2))
    }
    try records.connection.run(
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
    // The stricter mark stays: what one record kept to itself the two must not tell.
    confidential = [confidential, other.confidential].compactMap(\.self).max()
    // A service in confidence does not lead: the lead is for everybody to see.
    isLead = (isLead || other.isLead) && confidential == nil
    lastContact = [lastContact, other.lastContact].compactMap(\.self).max()
    nextVisit = [nextVisit, other.nextVisit].compactMap(\.self).min()
  }
}
