import PatchworkCore

/// What a form is for, with the records that it began from.
package enum FormPurpose: Hashable, Sendable {
  /// Says who the worker is, on first run.
  case introduction
  /// Adds a client.
  case newClient
  /// Corrects a client.
  case correctClient(Client)
  /// Adds a relative, or somebody of the household, to a client's family.
  case relative(ClientID)
  /// Joins the network of a client as oneself.
  case join(ClientID)
  /// Adds somebody else to the network of a client.
  case involve(ClientID)
  /// Corrects an involvement of a network.
  case correctInvolvement(Involvement)
  /// Leaves a network, or ends somebody's involvement: sets the last day.
  case endInvolvement(Involvement)
  /// Adds a practitioner whom nobody has entered yet.
  case newPractitioner
  /// Corrects my own contact points, hours and leave.
  case myDetails(Practitioner)
  /// Replaces a number or address by another.
  case replaceContactPoint(ContactPoint, of: PractitionerID)
  /// Raises attention in the network of a client, whose other members are listed.
  case raiseAttention(ClientID, members: [PractitionerID])
  /// Says on which day the next visit is.
  case planVisit(Involvement)
  /// Says that a client moves, perhaps with those at home, and asks the agency that receives them to
  /// acknowledge it.
  case move(ClientID, home: [ClientSummary])
  /// Asks somebody to take an involvement over.
  case handOver(Involvement)
  /// Notes a decision to share, or not to, with one of those listed.
  case noteSharing(ClientID, with: [SharingForm.Receiver])
  /// Says how much others may know of the worker's agency.
  case markAgency(Agency)
  /// Says what counts as a gap for the people of the worker's agency.
  case gapRules(Agency)
  /// Shields a client.
  case shield(ClientID)
  /// Imports a folder of CSV files.
  case importFolder
}
