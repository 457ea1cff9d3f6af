/// What a manager has to see to, so that nothing of their agency goes stale or falls between two people:
/// plain facts, each with who it is about, and no score.
package struct AgencyUpkeep: Hashable, Sendable, Codable {
  /// One thing to see to.
  package struct Item: Hashable, Sendable, Codable {
    /// What sort of thing, the most urgent first.
    package enum Kind: String, Codable, Sendable, CaseIterable {
      /// Somebody has left, and nobody is asked to take a case of theirs.
      case caseLeft = "case-left"
      /// A hand-over that was declined, or that nobody answered.
      case handoverFailed = "handover-failed"
      /// The agency is asked to join a network, or to acknowledge a move.
      case asked
      /// Somebody is away today, and nobody stands in.
      case awayUncovered = "away-uncovered"
      /// A number or address that reaches nobody.
      case deadNumber = "dead-number"
      /// A hand-over that is waited for.
      case handoverOpen = "handover-open"
      /// A number or address that nobody has confirmed for long.
      case staleNumber = "stale-number"

      /// Whether somebody is, or may be, left without help.
      package var isUrgent: Bool { self == .caseLeft || self == .handoverFailed }
    }

    /// What sort of thing it is.
    package var kind: Kind
    /// Whose it is; nil where the agency as a whole is asked.
    package var practitioner: PractitionerID?
    /// Their name, or that of whoever asks.
    package var name: String
    /// The client it is about.
    package var client: ClientSummary?
    /// The number or address.
    package var contactPoint: ContactPoint?
    /// The hand-over, or what is asked.
    package var invitation: Invitation?
    /// The last day away.
    package var until: CivilDate?

    /// An item from its parts.
    package init(
      _ kind: Kind, practitioner: PractitionerID? = nil, name: String,
      client: ClientSummary? = nil, contactPoint: ContactPoint? = nil,
      invitation: Invitation? = nil, until: CivilDate? = nil
    ) {
      self.kind = kind
      self.practitioner = practitioner
      self.name = name
      self.client = client
      self.contactPoint = contactPoint
      self.invitation = invitation
      self.until = until
    }
  }

  /// Which agency.
  package var agency: AgencyID
  /// What it is called.
  package var name: String
  /// What there is to see to, the most urgent first.
  package var items: [Item]

  /// An agency's upkeep from its parts; its items are put in order.
  package init(agency: AgencyID, name: String, items: [Item]) {
    self.agency = agency
    self.name = name
    let order = Dictionary(
      uniqueKeysWithValues: Item.Kind.allCases.enumerated().map { ($0.element, $0.offset) })
    self.items = items.sorted { left, right in
      let ranks = (order[left.kind] ?? 0, order[right.kind] ?? 0)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      return left.name != right.name
        ? left.name < right.name
        : (left.client?.id ?? .unassigned) < (right.client?.id ?? .unassigned)
    }
  }
}

extension AgencyUpkeep.Item {
  /// What there is to see to: `has left, and nobody is asked to take the case`.
  package func words(on today: CivilDate) -> String {
    switch kind {
    case .caseLeft: "has left, and nobody is asked to take the case"
    case .handoverFailed:
      invitation?.state == .declined
        ? "the hand-over was declined" : "nobody answered the hand-over"
    case .handoverOpen: "hand-over open until \(invitation?.until.wordsNear(today) ?? "")"
    case .asked: invitation?.words(on: today) ?? ""
    case .awayUncovered: "away until \(until?.wordsNear(today) ?? ""), nobody stands in"
    case .deadNumber: "\(contactPoint?.value ?? "") reaches nobody"
    case .staleNumber:
      "\(contactPoint?.value ?? ""), \(contactPoint?.confirmedWords(on: today) ?? "")"
    }
  }
}
