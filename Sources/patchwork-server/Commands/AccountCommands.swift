import Glibc
import PatchworkCore
import PatchworkStore

/// `patchwork-server account ...`: who can come in, and taking an account of the host away.
enum AccountCommands {
  static func run(_ words: [String]) async throws {
    switch words.first {
    case "list": try await list(Array(words.dropFirst()))
    case "unlink": try await unlink(Array(words.dropFirst()))
    default: throw UsageError("Say account list or unlink.")
    }
  }

  private static func list(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    guard arguments.rest.isEmpty else { throw UsageError("account list takes options only.") }
    let directory = try LocalDirectory(path: Places.database(arguments))
    let today = UnitedKingdomTime.moment(Int64(time(nil))).date
    for listing in try await directory.accounts() {
      let roles = listing.roles.map(\.words).sorted().joined(separator: ", ")
      let parts = [
        "\(listing.practitioner)", listing.name.display, listing.agency,
        roles.isEmpty ? "no role" : roles,
        listing.ways.map(words(for:)).joined(separator: ", "), lastSignIn(listing, today),
      ]
      print((parts + state(listing)).joined(separator: "  "))
    }
  }

  private static func words(for way: AccountListing.Way) -> String {
    switch way {
    case .token(let number, let day): return "token \(number) until \(day)"
    case .account(let login, let user):
      guard let entry = getpwnam(login) else {
        return "account \(login), which this host has no more"
      }
      guard let user, user != entry.pointee.pw_uid else { return "account \(login)" }
      return "account \(login), which is somebody else's now"
    }
  }

  private static func lastSignIn(_ listing: AccountListing, _ today: CivilDate) -> String {
    let words = listing.lastSignIn.map { "last in \($0.date)" } ?? "never in"
    return listing.isDormant(on: today) ? words + ", dormant" : words
  }

  private static func state(_ listing: AccountListing) -> [String] {
    switch listing.state {
    case .good: []
    case .suspended: ["suspended"]
    case .left(let day): ["left \(day)"]
    }
  }

  private static func unlink(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    guard arguments.rest.count == 1 else { throw UsageError("Say account unlink ACCOUNT.") }
    let login = arguments.rest[0]
    let directory = try LocalDirectory(path: Places.database(arguments))
    guard let former = try await directory.unlinkAccount(login) else {
      throw CommandError("The account \(login) is not linked to anybody.")
    }
    print("The account \(login) no longer asks as \(former).")
  }
}
