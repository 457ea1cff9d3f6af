import PatchworkCore

/// What of a client's network is kept from whom.
extension Session {
  /// What of a client's network the asker may not know.
  func discretion(about client: ClientID) throws -> Discretion {
    try discretion(about: client, for: viewer)
  }

  /// What of a client's network another person may not know; nil stands for outsiders.
  func discretion(about client: ClientID, for other: PractitionerID?) throws -> Discretion {
    try discretion(about: client, for: records.practitioners.viewer(other, on: today))
  }

  private func discretion(about client: ClientID, for viewer: Viewer) throws -> Discretion {
    try records.involvements.of(client).discretion(
      marks: records.agencies.marks(), from: viewer, on: today)
  }

  /// What is left of a client's involvements for the asker.
  func shown(_ involvements: WholeInvolvements) throws -> [Involvement] {
    involvements.seen(
      with: involvements.discretion(
        marks: try records.agencies.marks(), from: try viewer, on: today))
  }

  /// An involvement, if the asker may know of it. Where they may not, they are answered as if there
  /// were none.
  func shownInvolvement(_ id: InvolvementID) throws -> Involvement? {
    guard let found = try records.involvements.read(id) else { return nil }
    return try discretion(about: found.client).hides(id) ? nil : found
  }

  /// What is left of a network for the asker.
  func shown(_ network: WholeNetwork) throws -> Network {
    let viewer = try viewer
    var shown = try network.seen(by: viewer, on: today) { try hides($0) }
    shown.gapRules = try viewer.agency.flatMap(records.agencies.gapRules)
    show([shown.client.id] + shown.family.map(\.person.id))
    return shown
  }

  /// What is left of a network for people outside it: the client's own copy, the family's page.
  func shownToOutsiders(_ network: WholeNetwork) throws -> Network {
    try network.seen(by: .outsider, on: today) { try records.shields.isShielded($0) }
  }

  /// What is left of an attention for the asker; nil when they may not know of it.
  func shown(_ attention: Attention) throws -> Attention? {
    let discretion = try discretion(about: attention.client)
    return try attention.seen(with: discretion, by: viewer) {
      try records.practitioners.agency(of: $0)
    }
  }

  /// Whether the asker may not know that a client belongs to a household or a family: the client is
  /// shielded, and the asker is not in the network, or is gone for the asker.
  func hides(_ client: ClientID) throws -> Bool {
    try records.shields.isShielded(client) && tie(to: client) != .own || isGone(client)
  }

  /// Throws unless the asker works for an involvement's service, where its confidentiality changes.
  func requireMark(
    _ mark: Confidentiality?, of involvement: Involvement, over before: Confidentiality?
  ) throws {
    guard mark != before else { return }
    guard try me != nil, try viewer.agency == involvement.agency else {
      throw DirectoryError.notAllowed(
        reason: worded("Only the people of a service can say how confidential it is."))
    }
  }

  /// One that works in confidence names those whom they tell: one key must not tell everybody.
  func requireNamed(_ recipients: [PractitionerID], for client: ClientID) throws {
    guard recipients.isEmpty, let me = try me else { return }
    let others = try discretion(about: client, for: nil)
    if try others.manner(of: me, at: viewer.agency) != nil {
      throw DirectoryError.invalid(
        field: .to, rule: worded("you work here in confidence: choose whom to tell"))
    }
  }
}

extension Discretion {
  /// A condition that leaves out the practitioners in a column whom nobody may be told of by name.
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
