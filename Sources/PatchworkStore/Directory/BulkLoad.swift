import PatchworkCore

/// Everything of a made-up county, with identifiers already given.
package struct CountyRecords: Sendable {
  /// The agencies.
  package var agencies: [Agency]
  /// The practitioners.
  package var practitioners: [Practitioner]
  /// The clients; those with the same household identifier live together.
  package var clients: [Client]
  /// Family links, from one side each.
  package var relationships: [Relationship]
  /// The involvements.
  package var involvements: [Involvement]
  /// Attention that was raised.
  package var attentions: [Attention]
  /// What the accounts may do that are no practitioner's.
  package var roles: [PractitionerID: Set<AccountRole>]
  /// Who is shielded, and why.
  package var shields: [ClientID: ShieldReason]
  /// Days on which clients were seen.
  package var visits: [Visit]
  /// Who is asked to join or to take over.
  package var invitations: [Invitation]

  /// Records from their parts.
  package init(
    agencies: [Agency], practitioners: [Practitioner], clients: [Client],
    relationships: [Relationship], involvements: [Involvement], attentions: [Attention] = [],
    visits: [Visit] = [], roles: [PractitionerID: Set<AccountRole>] = [:],
    invitations: [Invitation] = [], shields: [ClientID: ShieldReason] = [:]
  ) {
    self.shields = shields
    self.roles = roles
    self.agencies = agencies
    self.practitioners = practitioners
    self.clients = clients
    self.relationships = relationships
    self.involvements = involvements
    self.attentions = attentions
    self.visits = visits
    self.invitations = invitations
  }
}

extension LocalDirectory {
  /// The day on which the practice area was made, the edition of its maker, and whose desk it is
  /// seen from; nil when this is no practice area.
  package func practiceArea() async throws -> (
    madeOn: CivilDate, edition: Int, host: PractitionerID
  )? {
    try await store.read { connection in
      let day: CivilDate? =
        try connection.row("SELECT value FROM setting WHERE key = 'practice'") { row in
          try row.optional(0)
        } ?? nil
      let host: PractitionerID? =
        try connection.row("SELECT value FROM setting WHERE key = 'practice host'") { row in
          try row.optional(0)
        } ?? nil
      let edition = try connection.row(
        "SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'practice edition'"
      ) { $0.int(0) }
      guard let day, let host else { return nil }
      return (day, edition ?? 0, host)
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
    let moment = Store.now()
    try await store.write { connection in
      try connection.write {
        let isUsed = try connection.row(
          "SELECT 1 FROM agency UNION ALL SELECT 1 FROM client LIMIT 1"
        ) { _ in true }
        if isUsed == true {
          throw DirectoryError.notAllowed(
            reason: "The database \(connection.path) is in use already, so it cannot become the "
              + "practice area. Nothing was changed.")
        }
        try connection.load(county)
        try connection.run(
          """
          INSERT INTO setting (key, value)
          VALUES ('practice', ?1), ('practice host', ?2), ('practice edition', ?3)
          """, day.description, host.description, String(edition))
        try connection.recordBulkChange(words: "Made the practice area", at: moment)
      }
      try connection.emptyLog()
    }
  }
}

extension Connection {
  func isPractice() throws -> Bool {
    try row("SELECT 1 FROM setting WHERE key = 'practice'") { _ in true } ?? false
  }

  /// Moves what the write-ahead log holds into the database proper, so that nobody who starts later
  /// has to read a long log first. Does what it can while others read.
  func emptyLog() throws { try execute("PRAGMA wal_checkpoint(TRUNCATE)") }

  /// Notes that more changed than can be listed.
  func recordBulkChange(words: String, at moment: Int64) throws {
    try run(
      "INSERT INTO change (moment, practitioner, words) VALUES (?, 0, ?)", moment, words)
  }

  fileprivate func load(_ county: CountyRecords) throws {
    for agency in county.agencies { try insert(agency) }
    // Covers may come after those whom they cover.
    for practitioner in county.practitioners {
      var alone = practitioner
      alone.leave = []
      try insert(alone)
    }
    for practitioner in county.practitioners where !practitioner.leave.isEmpty {
      try update(practitioner)
    }
    for household in Set(county.clients.compactMap(\.household)).sorted() {
      try run("INSERT INTO household (id) VALUES (?)", household)
    }
    var sexes: [ClientID: Sex] = [:]
    for client in county.clients {
      sexes[client.id] = client.sex
      try insert(client)
    }
    for link in county.relationships {
      try insert(link)
      let sex = sexes[link.client] ?? .notKnown
      try insert(link.reversed(for: sex))
    }
    for involvement in county.involvements { try insert(involvement) }
    for visit in county.visits { try insert(visit) }
    for (client, reason) in county.shields {
      try insertShield(client, reason, at: Store.now())
    }
    for (practitioner, roles) in county.roles {
      for role in roles {
        try run(
          "INSERT INTO account_role (practitioner, role) VALUES (?, ?)", practitioner,
          role.rawValue)
      }
    }
    for invitation in county.invitations {
      try insert(invitation, at: UnitedKingdomTime.seconds(invitation.sent))
    }
    for attention in county.attentions {
      try put(attention, raisedAt: UnitedKingdomTime.seconds(attention.raised))
    }
  }
}
