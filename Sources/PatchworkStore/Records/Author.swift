import PatchworkCore

/// Who made a change, as the records note it: a practitioner or, until they have said who they are,
/// the account, so that one stranger's changes are not taken for another's.
struct Author: Hashable, Sendable {
  /// Unassigned while nobody is known behind the account.
  var practitioner: PractitionerID
  var login: String?

  init(_ practitioner: PractitionerID, login: String? = nil) {
    self.practitioner = practitioner
    self.login = login
  }

  /// The account's name where it is part of a key, which has no NULL.
  var loginKey: String { login ?? "" }
}
