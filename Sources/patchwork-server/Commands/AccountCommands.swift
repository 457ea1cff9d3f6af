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
    default: throw UsageError(worded("Say account list or unlink."))
    }
  }

  private static func list(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    try arguments.finishEmpty("account list")
    let directory = try LocalDirectory(path: database)
    let today = UnitedKingdomTime.moment(Int64(time(nil))).date
    for listing in try await directory.accounts() {
      let parts = [
        "\(listing.practitioner)", listing.name.display, listing.agency, listing.rolesWords,
        listing.ways.map(words(for:)).joined(separator: ", "), lastSignIn(listing, today),
      ]
      print((parts + state(listing)).joined(separator: "  "))
    }
  }

  private static func words(for way: AccountListing.Way) -> String {
    switch way.kind {
    case .token:
      return worded("token \(way.token ?? 0)") + (way.until.map { worded(" until \($0)") } ?? "")
    case .account:
      let login = way.login ?? ""
      guard let entry = getpwnam(login) else {
        return worded("account \(login), which this host has no more")
      }
      guard let user = way.user, user != entry.pointee.pw_uid else {
        return worded("account \(login)")
      }
      return worded("account \(login), which is somebody else's now")
    }
  }

  private static func lastSignIn(_ listing: AccountListing, _ today: CivilDate) -> String {
    let words = listing.lastSignIn.map { worded("last in \($0.date)") } ?? worded("never in")
    return listing.isDormant(on: today) ? words + worded(", dormant") : words
  }

  private static func state(_ listing: AccountListing) -> [String] {
    switch listing.state {
    case .good: []
    case .suspended: ["suspended"]
    case .left: [listing.leftOn.map { worded("left \($0)") } ?? "left"]
    }
  }

  private static func unlink(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    let login = try arguments.finishWithOne(worded("the ACCOUNT to unlink"))
    let directory = try LocalDirectory(path: database)
    guard let former = try await directory.unlinkAccount(login) else {
      throw CommandError(worded("The account \(login) is not linked to anybody."))
    }
    print(worded("The account \(login) no longer asks as \(former)."))
  }
}
