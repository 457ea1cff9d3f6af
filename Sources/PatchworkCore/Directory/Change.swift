/// Everything that can be changed through a directory, one case each.
///
/// A record in a correction carries the `version` that it corrects; the directory refuses with
/// `DirectoryError.conflict` when somebody else has saved a later one.
package enum Change: Hashable, Sendable, Codable {
  /// Says who is asking, on first run. The agency is created when its identifier is unassigned,
  /// and so is the practitioner; the practitioner's `agency` is then set to it.
  case introduceMyself(Practitioner, at: Agency)
  /// Adds a client.
  case addClient(Client)
  /// Corrects a client's names, birth, sex, NHS number, addresses or household.
  case correctClient(Client)
  /// Links two clients as family, seen from both sides.
  case relate(Relationship)
  /// Takes a family link away, from both sides.
  case unrelate(Relationship)
  /// Adds an involvement: joining a network is adding one's own.
  case addInvolvement(Involvement)
  /// Corrects an involvement; leaving a network is setting its last day.
  case correctInvolvement(Involvement)
  /// Adds a practitioner.
  case addPractitioner(Practitioner)
  /// Corrects a practitioner's contact points, hours, leave, role or name.
  case correctPractitioner(Practitioner)
  /// Adds an agency.
  case addAgency(Agency)
  /// Corrects an agency.
  case correctAgency(Agency)
  /// Does what keeps a network alive.
  case act(NetworkAct)
  /// Keeps the records right.
  case rights(RightsAct)
}

/// Proof that a change was made.
package struct ChangeReceipt: Hashable, Sendable, Codable {
  /// The change's place in the directory's record of changes.
  package var sequence: Int64
  /// What was done, in words that name nobody: `Joined the network`.
  package var words: String
  /// The identifier of the record that was added or changed, whatever its kind.
  package var subject: Int64
  /// The client whose network it touches, if it is about one client.
  package var client: ClientID?

  /// A receipt from its parts.
  package init(sequence: Int64, words: String, subject: Int64, client: ClientID? = nil) {
    self.sequence = sequence
    self.words = words
    self.subject = subject
    self.client = client
  }
}

/// Something that changed, in enough detail to know what to ask again.
package enum DirectoryEvent: Hashable, Sendable, Codable {
  /// A client, their involvements or their family links.
  case client(ClientID)
  /// A client was opened, or looked up by somebody: their glass log has another line.
  case looked(ClientID)
  /// A practitioner's own record, which shows in every network they belong to.
  case practitioner(PractitionerID)
  /// An agency's own record.
  case agency(AgencyID)
  /// Something that waits for a practitioner, or waits no more.
  case inbox(PractitionerID)
  /// More than can be listed: an import, or a gap in the listening.
  case everything
}
