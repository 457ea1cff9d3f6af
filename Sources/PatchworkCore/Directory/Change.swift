/// A change of a directory.
///
/// A corrected record carries the `version` that it corrects. The directory throws
/// `DirectoryError.conflict` when a later version was saved.
package enum Change: Hashable, Sendable, Codable {
  /// Tells the directory who the asker is, on first run. Creates the agency and the practitioner
  /// when their identifiers are unassigned, and sets the practitioner's `agency`.
  case introduceMyself(Practitioner, at: Agency)
  case addClient(Client)
  /// Corrects a client: the whole record.
  case correctClient(Client)
  /// Links two clients as family, seen from both sides.
  case relate(Relationship)
  /// Takes a family link away, from both sides.
  case unrelate(Relationship)
  /// Adds an involvement: joining a network is adding one's own.
  case addInvolvement(Involvement)
  /// Corrects an involvement; leaving a network is setting its last day.
  case correctInvolvement(Involvement)
  case addPractitioner(Practitioner)
  /// Corrects a practitioner: the whole record.
  case correctPractitioner(Practitioner)
  case addAgency(Agency)
  case correctAgency(Agency)
  /// Corrects what is said of a record, and leaves the rest as it is.
  case amend(Amendment)
  /// Does what keeps a network alive.
  case act(NetworkAct)
  /// Keeps the records right.
  case rights(RightsAct)
}

/// Confirms that a change was made.
package struct ChangeReceipt: Hashable, Sendable, Codable {
  /// The number in the directory's record of changes.
  package var sequence: Int64
  /// The change in words that name nobody: `Joined the network`.
  package var words: String
  /// The raw identifier of the added or changed record, of whatever kind.
  package var subject: Int64
  /// The client whose network is concerned, when there is one.
  package var client: ClientID?
  /// Who is in the network of a client who was shielded, for the steward to end who must not be; nil
  /// after every other change.
  package var network: [NetworkMember]?

  package init(
    sequence: Int64, words: String, subject: Int64, client: ClientID? = nil,
    network: [NetworkMember]? = nil
  ) {
    self.sequence = sequence
    self.words = words
    self.subject = subject
    self.client = client
    self.network = network
  }
}

/// A person in a network, as the steward who shields its client sees them.
package struct NetworkMember: Hashable, Sendable, Codable {
  package var involvement: InvolvementID
  /// The agency's where nobody is named.
  package var name: String
  package var role: String
  /// The agency's name.
  package var agency: String
  package var from: CivilDate

  package init(
    involvement: InvolvementID, name: String, role: String, agency: String, from: CivilDate
  ) {
    self.involvement = involvement
    self.name = name
    self.role = role
    self.agency = agency
    self.from = from
  }
}

/// A change that its author can still undo.
package struct UndoableChange: Hashable, Sendable, Codable {
  /// The change in words that name nobody: `Joined the network`.
  package var words: String
  package var moment: LocalMoment
  /// The client whose network is concerned; nil when there is none, or when the author may not know
  /// of the client any more.
  package var client: ClientSummary?
  /// What is so once it is undone, as part of a sentence: `Evi Davis was not added`. Nil from an older
  /// server.
  package var undoing: String?

  /// How many of them a list shows unless it is asked for another number.
  package static let listed = 10

  package init(
    words: String, moment: LocalMoment, client: ClientSummary? = nil, undoing: String? = nil
  ) {
    (self.words, self.moment, self.client, self.undoing) = (words, moment, client, undoing)
  }
}

/// A change to listen for, detailed enough to know what to read again.
package enum DirectoryEvent: Hashable, Sendable, Codable {
  /// A client, the client's involvements or family links.
  case client(ClientID)
  /// A client was opened or looked up: the glass log has a new line.
  case looked(ClientID)
  /// A practitioner's record, which is part of every network that they belong to.
  case practitioner(PractitionerID)
  /// An agency's record.
  case agency(AgencyID)
  /// A practitioner's inbox.
  case inbox(PractitionerID)
  /// More than can be listed: an import, or a gap in the events.
  case everything
}
