import Glibc
import PatchworkCore

/// On whose behalf a directory is asked.
package enum Asker: Hashable, Sendable {
  /// An account of the operating system, linked to a practitioner once they have said who they are.
  case account(login: String)
  /// A practitioner known already.
  case practitioner(PractitionerID)

  /// The account that runs this program, by name or, if it has none, by number.
  package static var currentLogin: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return String(getuid())
    }
    return String(cString: name)
  }

  /// The practitioner behind the asker; nil until they have said who they are.
  func practitioner(in connection: Connection) throws -> PractitionerID? {
    switch self {
    case .practitioner(let id): id
    case .account(let login):
      try connection.row("SELECT practitioner FROM account WHERE login = ?", login) { $0.id(0) }
    }
  }

  /// How the asker is noted in the record of changes: as a practitioner or, until they have said
  /// who they are, by the account's name, so that one stranger's changes are not taken for another's.
  func author(in connection: Connection) throws -> (practitioner: PractitionerID, login: String?) {
    if let known = try practitioner(in: connection) { return (known, nil) }
    guard case .account(let login) = self else { return (.unassigned, nil) }
    return (.unassigned, login)
  }
}
