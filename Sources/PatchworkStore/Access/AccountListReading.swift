import PatchworkCore

/// Reads who can come in: all of them for administrators, and an agency's for its managers.
struct AccountListReading {
  private let records: Records
  private let moment: Int64
  private var today: CivilDate { UnitedKingdomTime.moment(moment).date }

  init(_ records: Records, at moment: Int64) {
    self.records = records
    self.moment = moment
  }

  /// Those of the asker's agency, also those who have left and those whom nobody has confirmed.
  ///
  /// - Throws: `DirectoryError.notAllowed` for everybody but the agency's managers.
  static func ofMyAgency(_ session: Session) throws -> AgencyAccounts {
    guard let mine = try session.viewer.agency,
      let agency = try session.records.agencies.read(mine)
    else {
      try session.require(.seeAccounts)
      throw DirectoryError.notFound
    }
    try session.require(.seeAccounts, tie: try session.tie(to: mine))
    let people = Set(try session.records.practitioners.everybody(at: mine).map(\.id))
    let listed = try AccountListReading(session.records, at: session.moment).all(of: people)
    return AgencyAccounts(
      agency: mine, name: agency.name, accounts: listed.map(\.withoutNumbers))
  }

  /// Everybody behind an account or a token that is not over, by name.
  ///
  /// - Parameter people: whom to leave it at; nil for everybody.
  func all(of people: Set<PractitionerID>? = nil) throws -> [AccountListing] {
    var ways: [PractitionerID: [AccountListing.Way]] = [:]
    for link in try records.accounts.links() {
      ways[link.practitioner, default: []].append(.account(login: link.login, user: link.user))
    }
    for token in try records.accessTokens.all(at: moment)
    where token.state == .good || token.state == .waiting {
      ways[token.practitioner, default: []].append(.token(token.id, until: token.lastDay))
    }
    if let people { ways = ways.filter { people.contains($0.key) } }
    return try ways.compactMap { id, ways in try listing(of: id, ways) }.sorted {
      ($0.name.display, $0.practitioner) < ($1.name.display, $1.practitioner)
    }
  }

  private func listing(
    of id: PractitionerID, _ ways: [AccountListing.Way]
  ) throws -> AccountListing? {
    guard let person = try records.practitioners.read(id) else { return nil }
    let state: AccountListing.State =
      if try records.accounts.isSuspended(id) {
        .suspended
      } else if person.hasLeft(by: today) {
        .left
      } else {
        .good
      }
    return AccountListing(
      practitioner: id, name: person.name,
      agency: try records.agencies.read(person.agency)?.name ?? "",
      roles: try records.accounts.roles(of: id, otherwise: [.practitioner]), ways: ways,
      state: state, leftOn: person.leftOn, isWaiting: person.provisionalSince != nil,
      lastSignIn: try records.activity.lastSignIn(of: id).map(UnitedKingdomTime.moment))
  }
}

extension AccountListing {
  /// Without the numbers that accounts have on the host, which are its keeper's.
  fileprivate var withoutNumbers: AccountListing {
    var listing = self
    for place in listing.ways.indices { listing.ways[place].user = nil }
    return listing
  }
}
