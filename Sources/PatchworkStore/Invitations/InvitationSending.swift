import PatchworkCore

/// Sending an invitation, and the people whose inbox one touches.
struct InvitationSending {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func send(_ invitation: Invitation, words: Phrase) throws -> Outcome {
    try records.invitations.insert(invitation, at: session.moment)
    return Outcome(
      words: words, subject: invitation.id.rawValue, client: invitation.client,
      reversal: Reversal([.asked(.invitationSent(invitation.id))]),
      recipients: try recipients(of: invitation))
  }

  /// Those who are asked, the sender, and of a move the network.
  func recipients(of invitation: Invitation) throws -> Set<PractitionerID> {
    var recipients = try asked(by: invitation).union([invitation.sender])
    if invitation.kind == .move {
      recipients.formUnion(
        try records.involvements.of(invitation.client).members(on: invitation.sent.date))
    }
    return recipients
  }

  /// Those who may answer: the person who is asked, or anybody of whom it is confirmed that they
  /// work at an agency that is.
  func asked(by invitation: Invitation) throws -> Set<PractitionerID> {
    if let one = invitation.practitioner { return [one] }
    return try records.practitioners.confirmed(at: invitation.agency, on: session.today)
  }
}
