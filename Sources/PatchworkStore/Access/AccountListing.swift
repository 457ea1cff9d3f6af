import PatchworkCore

/// A person who can come in, or could, as an administrator reads it.
package struct AccountListing: Hashable, Sendable {
  /// How somebody comes in.
  package enum Way: Hashable, Sendable {
    /// An account of the host; its number is nil until it has asked once.
    case account(login: String, user: UInt32?)
    /// A token that is good, or whose code waits to be exchanged, and its last day.
    case token(Int64, until: CivilDate)
  }

  /// Whether they may ask.
  package enum State: Hashable, Sendable {
    case good, suspended
    /// With the first day without them.
    case left(CivilDate)
  }

  package var practitioner: PractitionerID
  package var name: PersonName
  package var agency: String
  package var roles: Set<AccountRole>
  package var ways: [Way]
  package var state: State
  /// When they last came in through a server; nil for never.
  package var lastSignIn: LocalMoment?

  /// Days without a sign-in after which access counts as dormant: a quarter, which is longer than most
  /// absences and shorter than people take to forget an account.
  package static let dormantAfter = 90

  /// Whether nobody has come in for so long that somebody should ask why the access is there.
  package func isDormant(on day: CivilDate) -> Bool {
    lastSignIn.map { day.days(since: $0.date) >= Self.dormantAfter } ?? true
  }
}

/// Reads who can come in, for administrators.
struct AccountListReading {
  private let records: Records
  private let moment: Int64
  private var today: CivilDate { UnitedKingdomTime.moment(moment).date }

  init(_ records: Records, at moment: Int64) {
    self.records = records
    self.moment = moment
  }

  /// Everybody behind an account or a token that is not over, by name.
  func all() throws -> [AccountListing] {
    var ways: [PractitionerID: [AccountListing.Way]] = [:]
    for link in try records.accounts.links() {
      ways[link.practitioner, default: []].append(.account(login: link.login, user: link.user))
    }
    for token in try records.accessTokens.all(at: moment)
    where token.state == .good || token.state == .waiting {
      ways[token.practitioner, default: []].append(.token(token.id, until: token.lastDay))
    }
    return try ways.compactMap { id, ways in try listing(of: id, ways) }.sorted {
      ($0.name.display, $0.practitioner) < ($1.name.display, $1.practitioner)
    }
  }

  private func listing(
    of id: PractitionerID, _ ways: [AccountListing.Way]
  ) throws -> AccountListing? {
    guard let person = try records.practitioners.read(id) else { return nil }
    let isSuspended = try records.accounts.isSuspended(id)
    let state: AccountListing.State =
      if isSuspended {
        .suspended
      } else if let leftOn = person.leftOn, person.hasLeft(by: today) {
        .left(leftOn)
      } else {
        .good
      }
    return AccountListing(
      practitioner: id, name: person.name,
      agency: try records.agencies.read(person.agency)?.name ?? "",
      roles: try records.accounts.roles(of: id, otherwise: [.practitioner]), ways: ways,
      state: state,
      lastSignIn: try records.activity.lastSignIn(of: id).map(UnitedKingdomTime.moment))
  }
}
