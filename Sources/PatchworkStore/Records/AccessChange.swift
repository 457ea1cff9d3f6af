/// How somebody's access has changed, as the details of an entry of the record of activity hold it.
enum AccessChange: String, Codable {
  case suspended, restored
  case lastDay = "last day said"
  case linked = "account linked"
  case unlinked = "account unlinked"
  /// The number of an account of the host was kept, since the account asked for the first time.
  case bound = "account met"
  case issued = "token issued"
  case exchanged = "code exchanged"
  case revoked = "token revoked"
  case signedOut = "signed out"
}
