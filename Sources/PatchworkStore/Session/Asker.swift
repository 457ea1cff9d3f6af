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
}
