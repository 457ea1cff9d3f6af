import PatchworkCore

/// An invitation as it is sent; its client stands in the path.
package struct InvitationBody: Codable, Hashable, Sendable {
  var practitioner: PractitionerID?
  var agency: AgencyID
  var role: String?

  /// The body that says what a draft says.
  package init(_ draft: InvitationDraft) {
    practitioner = draft.practitioner
    agency = draft.agency
    role = draft.role
  }

  package func draft(client: ClientID) -> InvitationDraft {
    InvitationDraft(
      client: client, practitioner: practitioner, agency: agency, role: role ?? "")
  }
}

/// Who is asked to take an involvement over.
package struct HandoverBody: Codable, Hashable, Sendable {
  package var to: PractitionerID

  package init(to: PractitionerID) { self.to = to }
}

/// Several involvements, and who is asked to take over each.
package struct HandoversBody: Codable, Hashable, Sendable {
  package var handovers: [HandoverProposal]

  package init(handovers: [HandoverProposal]) { self.handovers = handovers }
}
