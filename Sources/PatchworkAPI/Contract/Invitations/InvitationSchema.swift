import PatchworkCore

/// Invitations, moves and hand-overs.
package enum InvitationSchema: String, SchemaSubject {
  case invitation = "Invitation"
  case invitationBody = "InvitationBody"
  case moveBody = "MoveBody"
  case handoverBody = "HandoverBody"
  case handoverCase = "HandoverCase"
  case handoverList = "HandoverList"

  package var schema: JSON {
    switch self {
    case .invitation:
      object([
        "id": identifier, "kind": oneOf(Invitation.Kind.self), "client": identifier,
        "sender": identifier, "practitioner?": identifier, "agency": identifier, "role": text,
        "involvement?": identifier, "area?": text, "sent": moment, "until": date,
        "state": oneOf(Invitation.State.self), "answered?": date,
      ])
    case .invitationBody:
      object(["practitioner?": identifier, "agency": identifier, "role?": text])
    case .moveBody:
      object(["agency": identifier, "area?": text])
    case .handoverBody:
      object(["to": identifier])
    case .handoverCase:
      object([
        "involvement": reference(InvolvementSchema.involvement),
        "client": reference(ClientSchema.clientSummary),
        "invitation?": reference(InvitationSchema.invitation), "receiver": text,
      ])
    case .handoverList:
      object(["practitioner": identifier, "cases": list(InvitationSchema.handoverCase)])
    }
  }
}
