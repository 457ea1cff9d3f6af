/// A small change in a network, made with one key.
///
/// Acts carry no version, unlike corrections: an act reports a fact instead of replacing a record.
/// Of two conflicting acts the first one counts, and the second is refused with an explanation.
package enum NetworkAct: Hashable, Sendable, Codable {
  /// Reports that a contact point works.
  case confirmContactPoint(ContactPointID, of: PractitionerID)
  /// Reports that a contact point reaches nobody. It is listed last for everybody at once.
  case reportDead(ContactPointID, of: PractitionerID)
  /// Replaces a contact point by another one of its kind. From outside the agency it is reported, and
  /// stands beside the old one.
  case replaceContactPoint(ContactPointID, of: PractitionerID, by: String)
  /// Says whether a number that somebody reported is right.
  case settleNumber(NumberReportID, isRight: Bool)
  /// Asks a client's network to get in touch.
  case raise(AttentionDraft)
  /// Says that the asker has seen an attention.
  case acknowledge(AttentionID)
  /// Says that the asker has done what an attention asks, and so has seen it.
  case finish(AttentionID)
  /// Withdraws an attention of the asker's own.
  case withdraw(AttentionID)
  /// Asks practitioners who work at the client's address, but share no network with the asker, to
  /// talk; all of them when `to` is empty.
  case introduce(ClientID, to: [PractitionerID])
  /// Asks a colleague or an agency to join a client's network.
  case invite(InvitationDraft)
  /// Asks a practitioner to take over an involvement, which does not change until accepted.
  case propose(InvolvementID, to: PractitionerID)
  /// Asks for several involvements at once, each to be accepted on its own. All are asked for, or
  /// none.
  case proposeAll([HandoverProposal])
  /// Starts a client's move and asks the receiving agency to acknowledge.
  case move(MoveDraft)
  /// Accepts an invitation: joins the network, takes over the case, or acknowledges the move.
  case accept(InvitationID)
  case decline(InvitationID)
  /// Withdraws the asker's own invitation, or removes a declined one from the inbox. Any member of
  /// the network may withdraw an unanswered move.
  case withdrawInvitation(InvitationID)
  /// Rings at the confidential services of a client's network.
  case ring(ClientID)
  case answerRing(RingID, Ring.Answer)
  /// Marks a network's news as read, up to an entry.
  case seeNews(NetworkNewsID)
  /// Confirms or denies that a practitioner works at the agency that their entry names.
  case confirmColleague(PractitionerID, worksHere: Bool)
  /// Agrees that a practitioner stands in for another while they are away, or says that they do not.
  case agreeCover(of: PractitionerID, by: PractitionerID, agrees: Bool)
  /// Agrees that a practitioner who stands in opens a client who is shielded, or with whom a hidden
  /// service works.
  case admitCover(PractitionerID, to: ClientID)
  /// Marks news of who may do what as read.
  case seeStanding(StandingNewsID)
  /// Sets whether the asker is notified of inbox items by mail.
  case wishMail(Bool)
  /// Records that the client was seen today.
  case seen(InvolvementID)
  /// Sets the day of the next visit; nil for none.
  case planVisit(InvolvementID, on: CivilDate?)
}
