import PatchworkCore

extension LocalDirectory {
  /// The decisions to share, or not to, what is known of a client, latest first.
  package func sharingDecisions(about client: ClientID) async throws -> [SharingReceipt] {
    let asker = asker
    let moment = Store.now()
    return try await guarded(client: client) { connection in
      try connection.require(.seeLooks, of: asker, with: client, at: moment)
      let today = UnitedKingdomTime.moment(moment).date
      return try connection.sharingDecisions(
        about: client,
        with: try connection.discretion(
          about: client, for: try asker.practitioner(in: connection), on: today))
    }
  }
}

extension Connection {
  func note(_ draft: SharingDecision, by asker: Asker, at moment: Int64) throws -> Outcome {
    try require(draft.problems())
    if let agency = draft.agency, try !exists(agency, in: .agency) {
      throw DirectoryError.notFound
    }
    let author = try asker.author(in: self)
    guard author.practitioner.isAssigned else {
      throw DirectoryError.notAllowed(reason: "Say who you are first.")
    }
    let id: SharingID = try nextID(in: "sharing_decision")
    var seen: Set<SharingDecision.Information> = []
    let information = draft.information.filter { seen.insert($0).inserted }
    try run(
      """
      INSERT INTO sharing_decision
        (id, client, practitioner, moment, is_shared, agency, kind, information, ground)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, id, draft.client, author.practitioner, moment, draft.isShared, draft.agency,
      draft.kind?.rawValue, information.map(\.rawValue).joined(separator: ","),
      draft.ground.rawValue)
    let words = "Noted a decision \(draft.isShared ? "to share" : "not to share")"
    return Outcome(
      words: words, subject: id.rawValue, client: draft.client,
      reversals: [Reversal(sharing: id)])
  }

  /// The decisions as a viewer may read them: those of a confidential service are its own, and one to
  /// share with it does not name it.
  func sharingDecisions(
    about client: ClientID, with discretion: Discretion
  ) throws -> [SharingReceipt] {
    let told = discretion.leavingOut(nil, from: "practitioner")
    return try rows(
      """
      SELECT id, practitioner, moment, is_shared, agency, kind, information, ground
      FROM sharing_decision WHERE client = ? AND \(told) ORDER BY moment DESC, id DESC
      """, client
    ) { row in
      let kind: Agency.Kind? = row.isNull(5) ? nil : try row.choice(5)
      let named: AgencyID? = row.optionalID(4)
      let isHidden = named.map(discretion.hides) ?? false
      let agency = isHidden ? nil : named
      let decision = SharingDecision(
        id: row.id(0), client: client, isShared: row.bool(3), agency: agency, kind: kind,
        information: row.text(6).split(separator: ",").compactMap {
          SharingDecision.Information(rawValue: String($0))
        }, ground: try row.choice(7))
      return SharingReceipt(
        decision: decision, moment: row.moment(2), by: try sender(row.id(1))?.words ?? "",
        with: isHidden
          ? Confidentiality.standIn
          : try agency.flatMap(self.agency)?.name ?? kind.map {
            "another agency (\($0.rawValue))"
          }
            ?? "")
    }
  }
}
