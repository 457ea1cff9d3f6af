import PatchworkCore

/// An invitation as it is sent; its client stands in the path.
public struct InvitationBody: Codable, Hashable, Sendable {
  var practitioner: PractitionerID?
  var agency: AgencyID
  var role: String?

  /// The body that says what a draft says.
  public init(_ draft: InvitationDraft) {
    practitioner = draft.practitioner
    agency = draft.agency
    role = draft.role
  }

  /// The draft.
  public func draft(client: ClientID) -> InvitationDraft {
    InvitationDraft(
      client: client, practitioner: practitioner, agency: agency, role: role ?? "")
  }
}

/// Who is asked to take an involvement over.
public struct HandoverBody: Codable, Hashable, Sendable {
  /// Who is asked.
  public var to: PractitionerID

  /// A proposal.
  public init(to: PractitionerID) { self.to = to }
}
