import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server account ...`: who can come in, and taking an account of the host away.
enum AccountCommands {
  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    switch arguments.takeSubcommand() {
    case "list": try await list(arguments)
    case "unlink": try await unlink(arguments)
    default: throw UsageError("Say account list or unlink.")
    }
  }

  private static func list(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    try arguments.finishEmpty("account list")
    let directory = try LocalDirectory(path: database)
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

  private static func unlink(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let login = try arguments.finishWithOne("the ACCOUNT to unlink")
    let directory = try LocalDirectory(path: database)
    guard let former = try await directory.unlinkAccount(login) else {
      throw CommandError("The account \(login) is not linked to anybody.")
    }
    print("The account \(login) no longer asks as \(former).")
  }
}
