/// What keeps a network alive, one small act at a time: each costs the worker one key.
///
/// Acts are told apart from corrections because they carry no version: whoever acts says what they
/// know, not what the record should be. Where two act at once the first one counts, and the second
/// is told in words.
package enum NetworkAct: Hashable, Sendable, Codable {
  /// A number or address was used and worked.
  case confirmContactPoint(ContactPointID, of: PractitionerID)
  /// A number or address was used and reaches nobody; it sinks for everybody at once.
  case reportDead(ContactPointID, of: PractitionerID)
  /// A number or address has been replaced by another of its kind.
  case replaceContactPoint(ContactPointID, of: PractitionerID, by: String)
  /// Asks a client's network to get in touch.
  case raise(AttentionDraft)
  /// Says that one has seen an attention.
  case acknowledge(AttentionID)
  /// Takes back an attention of one's own.
  case withdraw(AttentionID)
  /// Asks those who work at a client's address, and share no network with the asker, to talk;
  /// everybody of them when nobody is named.
  case introduce(ClientID, to: [PractitionerID])
  /// Asks a colleague, or an agency, to join a client's network.
  case invite(InvitationDraft)
  /// Asks somebody to take an involvement over; it stays as it is until they accept.
  case propose(InvolvementID, to: PractitionerID)
  /// Says that a client moves, and asks the agency that receives them to acknowledge it.
  case move(MoveDraft)
  /// Accepts an invitation: joins the network, takes the case over, or acknowledges a move.
  case accept(InvitationID)
  /// Declines an invitation.
  case decline(InvitationID)
  /// Takes an invitation of one's own back, or puts one away that was declined. A move that nobody
  /// has acknowledged can be taken back by anybody of the network.
  case withdrawInvitation(InvitationID)
  /// Rings at the door of the confidential services in a client's network, without learning which.
  case ring(ClientID)
  /// Answers whoever rang.
  case answerRing(RingID, Ring.Answer)
  /// Says that one has seen who joined and left a network, up to a piece of news.
  case seeNews(NetworkNewsID)
  /// Says whether somebody whom another agency entered works at the asker's own.
  case confirmColleague(PractitionerID, worksHere: Bool)
  /// Says whether the asker is told by mail that something waits for them.
  case wishMail(Bool)
  /// The client was seen today by whoever is involved.
  case seen(InvolvementID)
  /// The day of the next visit; nil when none is planned.
  case planVisit(InvolvementID, on: CivilDate?)
}
