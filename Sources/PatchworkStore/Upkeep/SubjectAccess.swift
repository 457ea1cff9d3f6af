import PatchworkCore

/// Everything that is held on one client, for the client (UK GDPR, article 15).
package struct SubjectAccess: Hashable, Sendable, Codable {
  /// The client's own record.
  package var client: Client
  /// Who works and worked with them.
  package var involvements: [Line]
  /// Who was linked as family or shares the household, by name alone.
  package var family: [Line]
  /// Decisions to share what is known of them, or not to.
  package var sharing: [SharingReceipt]
  /// What else is held, in sentences: visits, requests to get in touch, invitations, records merged.
  package var others: [String]
  /// Who looked at the record, exported it or changed it, latest first.
  package var looks: [Look]
  /// What is held and not given, and why.
  package var withheld: [String]

  /// One fact in words.
  package struct Line: Hashable, Sendable, Codable {
    /// Who: `Joy Adeyemi, social worker, County Council`.
    package var who: String
    /// What they are to the client: `social worker`, `sister`.
    package var what: String
    /// The first day, if it has one.
    package var from: CivilDate?
    /// The last day; nil while it goes on.
    package var until: CivilDate?
  }
}

extension LocalDirectory {
  /// Gathers everything that is held on a client. A steward's doing, recorded as an export and seen
  /// by the network.
  package func subjectAccess(to client: ClientID) async throws -> SubjectAccess {
    let asker = asker
    let moment = Store.now()
    let author = try await guarded(client: client) { connection in
      try connection.require(.exchange, of: asker)
      try connection.requireClient(client)
      return try asker.author(in: connection)
    }
    try await store.recording { connection in
      try connection.append(
        ActivityEntry(
          author: author, kind: .export, client: client,
          details: try json(["words": "Answered a subject access request"]), moment: moment))
    }
    return try await store.read { connection in
      try connection.snapshot {
        try connection.subjectAccess(to: client, now: moment)
      }
    }
  }
}

extension Connection {
  fileprivate func subjectAccess(to id: ClientID, now: Int64) throws -> SubjectAccess {
    guard let network = try network(of: id, now: now, for: nil) else {
      throw DirectoryError.notFound
    }
    let today = UnitedKingdomTime.moment(now).date
    let discretion = try discretion(about: id, for: nil, on: today)
    let involvements = network.involvements.map { involvement in
      let person = involvement.practitioner.flatMap(network.practitioner)
      let agency = network.agency(involvement.agency)?.name ?? ""
      return SubjectAccess.Line(
        who: [person?.name.display ?? "", person?.role ?? "", agency].filter { !$0.isEmpty }
          .joined(separator: ", "),
        what: involvement.role, from: involvement.from, until: involvement.until)
    }
    let family = network.family.map { member in
      SubjectAccess.Line(
        who: member.person.name.display,
        what: member.kind?.rawValue ?? "shares the household", from: nil, until: nil)
    }
    let looks = try looks(
      with: discretion,
      """
      client IN (\(try identities(of: id))) AND ?1
        AND activity.kind IN ('opening', 'household', 'change', 'export')
      """, id.rawValue, Int.max)
    let searches =
      try row(
        "SELECT count(*) FROM activity WHERE kind = 'search' AND instr(details, ?) > 0",
        id.description
      ) { $0.int(0) } ?? 0
    var withheld: [String] = []
    if network.hasConfidentialService {
      withheld.append(
        "Which confidential service is involved, and what it did: who else reads this page cannot be "
          + "known. The service itself tells the client.")
    }
    if !family.isEmpty {
      withheld.append(
        "Dates of birth, numbers, addresses and networks of \(family.count) relatives and others "
          + "of the household: facts about other people.")
    }
    if !network.practitioners.isEmpty {
      withheld.append(
        "Contact points, hours and leave of \(network.practitioners.count) practitioners: they "
          + "belong to the practitioners and their agencies.")
    }
    if searches > 0 {
      withheld.append(
        "The words of \(searches) searches that listed this client among others: they name other "
          + "people.")
    }
    return SubjectAccess(
      client: network.client, involvements: involvements, family: family,
      sharing: try sharingDecisions(about: id, with: discretion),
      others: try otherFacts(about: id, with: discretion), looks: looks,
      withheld: withheld)
  }
}
