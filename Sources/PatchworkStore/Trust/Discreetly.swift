import PatchworkCore

/// What of a client's network is kept from whom, read from the tables.
extension Connection {
  /// The agencies that are confidential as a whole.
  func confidentialAgencies() throws -> [AgencyID: Confidentiality] {
    let marked = try rows(
      "SELECT id, confidential FROM agency WHERE confidential IS NOT NULL"
    ) { row in (id: row.id(0) as AgencyID, level: try row.choice(1) as Confidentiality) }
    return Dictionary(uniqueKeysWithValues: marked.map { ($0.id, $0.level) })
  }

  /// Somebody as they read a network: with those for whom they stand in today.
  func viewer(_ practitioner: PractitionerID?, on today: CivilDate) throws -> Viewer {
    guard let practitioner else { return .outsider }
    return Viewer(
      practitioner, at: try agency(of: practitioner),
      covered: try covered(by: practitioner, on: today))
  }

  /// What of a client's network a practitioner may not know; nil stands for outsiders.
  func discretion(
    about client: ClientID, for practitioner: PractitionerID?, on today: CivilDate
  ) throws -> Discretion {
    let involvements = try involvements(of: client)
    return Discretion(
      involvements, marks: try confidentialAgencies(),
      from: try viewer(practitioner, on: today), on: today)
  }

  /// An involvement, if a practitioner may know of it: whoever may not is answered as if it were not.
  func involvement(
    _ id: InvolvementID, seenBy practitioner: PractitionerID?, on today: CivilDate
  ) throws -> Involvement? {
    guard let found = try involvement(id) else { return nil }
    return try discretion(about: found.client, for: practitioner, on: today).hides(id) ? nil : found
  }

  /// Marks are for whoever works for the service.
  func requireMark(
    _ mark: Confidentiality?, of involvement: Involvement, over before: Confidentiality?,
    by practitioner: PractitionerID?
  ) throws {
    guard mark != before else { return }
    guard let practitioner, try agency(of: practitioner) == involvement.agency else {
      throw DirectoryError.notAllowed(
        reason: "Only whoever works for a service can say how confidential it is.")
    }
  }

  /// The agency as it may be kept: whoever may not see its mark leaves it as it is, and whoever may is
  /// a manager of its own. What counts as a gap is theirs to say, too.
  func keepingMark(of agency: Agency, by asker: Asker) throws -> Agency {
    guard let before = try self.agency(agency.id) else { return agency }
    let me = try asker.practitioner(in: self)
    let tie = try tie(of: me, to: agency.id)
    var kept = agency
    if tie != .own, agency.confidential == nil { kept.confidential = before.confidential }
    if tie != .own ? agency.confidential != nil : agency.confidential != before.confidential {
      try require(.markConfidential, of: asker, tie: tie)
    }
    if agency.gapRules != before.gapRules { try require(.adjustGaps, of: asker, tie: tie) }
    return kept
  }

  /// The attention as a practitioner may see it; nil when they may not know of it.
  func seen(
    _ attention: Attention, by practitioner: PractitionerID?, on today: CivilDate
  ) throws -> Attention? {
    let involvements = try involvements(of: attention.client)
    let viewer = try viewer(practitioner, on: today)
    let discretion = Discretion(
      involvements, marks: try confidentialAgencies(), from: viewer, on: today)
    return try attention.seen(with: discretion, by: viewer) { try agency(of: $0) }
  }
}

extension Discretion {
  /// A condition that leaves out whom nobody may be told of by name: practitioners in a column.
  ///
  /// - Parameter level: leaves out only those of whom nothing at all may be told; nil leaves out all.
  func leavingOut(_ level: Confidentiality?, from column: String) -> String {
    let (people, places) = (practitioners(level), agencies(level))
    if people.isEmpty && places.isEmpty { return "1" }
    return """
      (\(column) NOT IN (\(Self.list(people))) AND (\(column) IN (\(Self.list(named)))
        OR \(column) NOT IN (SELECT id FROM practitioner WHERE agency IN (\(Self.list(places))))))
      """
  }

  private static func list<Subject>(_ ids: Set<Identifier<Subject>>) -> String {
    ids.map { String($0.rawValue) }.sorted().joined(separator: ",")
  }
}
