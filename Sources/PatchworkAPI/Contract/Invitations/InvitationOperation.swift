import PatchworkCore

/// Asking somebody to join or to take over, and their answer.
package enum InvitationOperation: String, OperationSubject {
  case invite, propose, proposeAll, announceMove, acceptInvitation, declineInvitation,
    withdrawInvitation, handovers

  package var operation: Operation {
    switch self {
    case .invite:
      .act(
        "/v1/clients/{client}/invitations",
        "Asks a practitioner, or an agency, to join a client's network.",
        body: InvitationSchema.invitationBody,
        adds: true)
    case .propose:
      .act(
        "/v1/involvements/{involvement}/handovers",
        "Asks a practitioner to take an involvement over; it stays as it is until they accept.",
        body: InvitationSchema.handoverBody, adds: true)
    case .proposeAll:
      .act(
        "/v1/handovers",
        "Asks for several involvements to be taken over, each to be accepted on its own. All are "
          + "asked for, or none.",
        body: InvitationSchema.handoversBody, adds: true)
    case .announceMove:
      .act(
        "/v1/clients/{client}/moves",
        "Says that a client moves, and asks the agency that receives them to acknowledge it.",
        body: InvitationSchema.moveBody, adds: true)
    case .acceptInvitation:
      .act(
        "/v1/invitations/{invitation}/acceptances",
        "Joins the network, takes the case over, or acknowledges the move.")
    case .declineInvitation:
      .act(
        "/v1/invitations/{invitation}/refusals", "Declines an invitation.")
    case .withdrawInvitation:
      .act(
        "/v1/invitations/{invitation}",
        "Takes an invitation of the asker's own back, or puts one away that was declined.",
        method: .delete)
    case .handovers:
      Operation(
        .get, "/v1/practitioners/{practitioner}/handovers",
        "A practitioner's cases, and which of them are being handed over.",
        answers: .one("The cases.", InvitationSchema.handoverList))
    }
  }
}

/// Invitations, moves and hand-overs.
package enum InvitationSchema: String, SchemaSubject {
  case invitation = "Invitation"
  case invitationBody = "InvitationBody"
  case moveBody = "MoveBody"
  case handoverBody = "HandoverBody"
  case handoversBody = "HandoversBody"
  case handoverProposal = "HandoverProposal"
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
    case .handoversBody:
      object(["handovers": list(InvitationSchema.handoverProposal)])
    case .handoverProposal:
      object(["involvement": identifier, "to": identifier])
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
