import PatchworkCore

extension LocalDirectory {
  /// The day on which the practice area was made, the edition of its maker, and whose desk it is
  /// seen from; nil when this is no practice area.
  package func practiceArea() async throws -> (
    madeOn: CivilDate, edition: Int, host: PractitionerID
  )? {
    try await upkeep.read { connection in
      let settings = SettingTable(connection)
      guard let day: CivilDate = try settings.value("practice"),
        let host: PractitionerID = try settings.value("practice host")
      else { return nil }
      return (day, try settings.value("practice edition") ?? 0, host)
    }
  }

  /// Fills an empty database with a made-up county, in one transaction, and marks it for ever as
  /// the practice area.
  ///
  /// - Throws: `DirectoryError.notAllowed` when the database holds anything already, so that
  ///   made-up people never stand among real ones.
  package func becomePracticeArea(
    with county: CountyRecords, edition: Int = 0, host: PractitionerID, on day: CivilDate
  ) async throws {
    let moment = WallClock.now()
    try await upkeep.write { connection in
      let records = Records(connection)
      try connection.write {
        guard try records.isEmpty else {
          throw DirectoryError.notAllowed(
            reason: worded(
              """
              The database \(connection.path) is in use already, so it cannot become the practice \
              area. Nothing was changed.
              """))
        }
        try county.load(into: records, at: moment)
        for (key, value) in [
          ("practice", day.description), ("practice host", host.description),
          ("practice edition", String(edition)),
        ] { try records.settings.set(key, to: value) }
        try records.changes.insertBulk(words: Phrase("Made the practice area").english, at: moment)
      }
      try connection.emptyLog()
    }
  }
}

extension CountyRecords {
  fileprivate func load(into records: Records, at moment: Int64) throws {
    for agency in agencies { try records.agencies.insert(agency) }
    // Covers may come after those whom they cover.
    for practitioner in practitioners {
      var alone = practitioner
      alone.leave = []
      try records.practitioners.insert(alone)
    }
    for practitioner in practitioners where !practitioner.leave.isEmpty {
      try records.practitioners.update(practitioner)
    }
    try records.covers.trustFiles(on: UnitedKingdomTime.moment(moment).date)
    for household in Set(clients.compactMap(\.household)).sorted() {
      try records.clients.insertHousehold(household)
    }
    var sexes: [ClientID: Sex] = [:]
    for client in clients {
      sexes[client.id] = client.sex
      try records.clients.insert(client)
    }
    for link in relationships {
      try records.relationships.insert(link)
      try records.relationships.insert(link.reversed(for: sexes[link.client] ?? .notKnown))
    }
    for involvement in involvements { try records.involvements.insert(involvement) }
    for visit in visits { try records.visits.insert(visit) }
    for (client, reason) in shields { try records.shields.insert(client, reason, at: moment) }
    for (practitioner, roles) in roles { try records.accounts.give(roles, to: practitioner) }
    for invitation in invitations {
      try records.invitations.insert(invitation, at: UnitedKingdomTime.seconds(invitation.sent))
    }
    for attention in attentions {
      try records.attentions.insert(
        attention, raisedAt: UnitedKingdomTime.seconds(attention.raised))
    }
    for client in clients {
      guard let day = client.died, let recorder = deaths[client.id] else { continue }
      _ = try records.deaths.insert(day, of: client.id, by: Author(recorder), at: moment)
      try DeathTelling(records, by: recorder, at: moment).tell(of: client.id, before: nil)
    }
  }
}
