/// How somebody's access has changed, as the details of an entry of the record of activity hold it.
enum AccessChange: String, Codable {
  case suspended, restored
  case lastDay = "last day said"
  case linked = "account linked"
  case unlinked = "account unlinked"
  case issued = "token issued"
  case revoked = "token revoked"
  case signedOut = "signed out"
}
