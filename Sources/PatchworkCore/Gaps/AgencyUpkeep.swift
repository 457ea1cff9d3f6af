/// The open matters of an agency for its manager: plain facts with the people concerned, and no
/// score.
package struct AgencyUpkeep: Hashable, Sendable, Codable {
  package struct Item: Hashable, Sendable, Codable {
    /// The kind of matter, most urgent first.
    package enum Kind: String, Codable, Sendable, CaseIterable {
      /// The practitioner has left and nobody is asked to take over a case.
      case caseLeft = "case-left"
      /// A case that is held for the agency by somebody who works elsewhere now.
      case caseMoved = "case-moved"
      /// A case that somebody brought who has come from another agency.
      case caseBrought = "case-brought"
      /// Somebody says that they work here, and nobody has confirmed it.
      case unconfirmed
      /// A hand-over was declined or expired.
      case handoverFailed = "handover-failed"
      /// So many people outside their own were shown to a practitioner within a day that their searches
      /// show one at a time.
      case manyFound = "many-found"
      /// A practitioner opened clients within a week after their agency, or for whom they stand in,
      /// changed.
      case changedThenOpened = "changed-then-opened"
      /// The shielding of one of the agency's clients ended.
      case shieldEnded = "shield-ended"
      /// Somebody else changed a practitioner's number or address.
      case numbersReplaced = "numbers-replaced"
      /// The agency is asked to join a network or to acknowledge a move.
      case asked
      /// A practitioner is away today without a cover.
      case awayUncovered = "away-uncovered"
      /// Somebody stands in for a practitioner, or is named and waits for somebody's word.
      case covered
      /// A contact point that reaches nobody.
      case deadNumber = "dead-number"
      /// A hand-over that is not answered yet.
      case handoverOpen = "handover-open"
      /// A contact point that has not been confirmed for long.
      case staleNumber = "stale-number"

      /// Whether a client is, or may be, left without help.
      package var isUrgent: Bool { self == .caseLeft || self == .handoverFailed }
    }

    package var kind: Kind
    /// The practitioner concerned; nil when the agency as a whole is asked.
    package var practitioner: PractitionerID?
    /// The practitioner's name, or the sender's.
    package var name: String
    package var client: ClientSummary?
    package var contactPoint: ContactPoint?
    /// The hand-over or the request.
    package var invitation: Invitation?
    /// The last day of the absence, or the day on which it was recorded.
    package var until: CivilDate?
    /// Who stands in; nil for other matters.
    package var cover: String?
    /// Whether what stands there counts: of a cover, whether it was agreed.
    package var isAgreed: Bool?

    package init(
      _ kind: Kind, practitioner: PractitionerID? = nil, name: String,
      client: ClientSummary? = nil, contactPoint: ContactPoint? = nil,
      invitation: Invitation? = nil, until: CivilDate? = nil, cover: String? = nil,
      isAgreed: Bool? = nil
    ) {
      self.kind = kind
      self.practitioner = practitioner
      self.name = name
      self.client = client
      self.contactPoint = contactPoint
      self.invitation = invitation
      self.until = until
      self.cover = cover
      self.isAgreed = isAgreed
    }
  }

  package var agency: AgencyID
  package var name: String
  /// Most urgent first.
  package var items: [Item]

  /// An agency's upkeep. `items` is sorted here.
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
  /// The matter for the user: `has left; nobody is asked to take this client over`.
  package func words(on today: CivilDate) -> String {
    switch kind {
    case .caseLeft: worded("has left; nobody is asked to take this client over")
    case .handoverFailed:
      invitation?.state == .declined
        ? worded("the hand-over was declined") : worded("nobody answered the hand-over")
    case .handoverOpen: worded("hand-over open until \(invitation?.until.wordsNear(today) ?? "")")
    case .asked: invitation?.words(on: today) ?? ""
    case .awayUncovered: worded("away until \(until?.wordsNear(today) ?? ""), nobody stands in")
    case .caseMoved: worded("works elsewhere now, and still has a client of this agency")
    case .caseBrought: worded("has come from elsewhere with a client")
    case .unconfirmed: worded("says that they work here; confirm it")
    case .covered:
      isAgreed == true
        ? worded("\(cover ?? "") stands in until \(until?.wordsNear(today) ?? "")")
        : worded(
          """
          \(cover ?? "") is named to stand in until \(until?.wordsNear(today) ?? ""): agree or \
          refuse
          """
        )
    case .manyFound:
      worded("was shown very many people outside their own \(until?.wordsNear(today) ?? "")")
    case .changedThenOpened:
      worded(
        "opened clients after their agency or a cover changed, \(until?.wordsNear(today) ?? "")")
    case .shieldEnded: worded("shielding ended \(until?.wordsNear(today) ?? "")")
    case .numbersReplaced:
      worded("somebody else changed their numbers \(until?.wordsNear(today) ?? "")")
    case .deadNumber: worded("\(contactPoint?.value ?? "") does not work")
    case .staleNumber:
      "\(contactPoint?.value ?? ""), \(contactPoint?.confirmedWords(on: today) ?? "")"
    }
  }
}
