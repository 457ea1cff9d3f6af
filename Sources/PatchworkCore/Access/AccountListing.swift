/// A person who can come in, or could, as an administrator and their manager read it.
package struct AccountListing: Hashable, Sendable, Codable {
  /// How somebody comes in.
  package struct Way: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      /// An account of the server's host.
      case account
      /// A token that is good, or whose code waits to be exchanged.
      case token
    }

    package var kind: Kind
    /// The account's name; nil for a token.
    package var login: String?
    /// The account's number; nil until it has asked once, and for who need not know it.
    package var user: UInt32?
    /// The token's number; nil for an account.
    package var token: Int64?
    /// The last day of a token.
    package var until: CivilDate?

    package static func account(login: String, user: UInt32?) -> Way {
      Way(kind: .account, login: login, user: user)
    }

    package static func token(_ number: Int64, until: CivilDate) -> Way {
      Way(kind: .token, token: number, until: until)
    }
  }

  /// Whether they may ask.
  package enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case good, suspended
    /// Their last day is over.
    case left
  }

  package var practitioner: PractitionerID
  package var name: PersonName
  package var agency: String
  /// In alphabetical order.
  package var roles: [AccountRole]
  package var ways: [Way]
  package var state: State
  /// The last day at the agency, also one to come; access ends with it.
  package var leftOn: CivilDate?
  /// Whether nobody has confirmed yet that they work there.
  package var isWaiting: Bool
  /// When they last came in through a server; nil for never.
  package var lastSignIn: LocalMoment?

  package init(
    practitioner: PractitionerID, name: PersonName, agency: String, roles: Set<AccountRole>,
    ways: [Way], state: State, leftOn: CivilDate? = nil, isWaiting: Bool = false,
    lastSignIn: LocalMoment? = nil
  ) {
    self.practitioner = practitioner
    self.name = name
    self.agency = agency
    self.roles = roles.sorted { $0.rawValue < $1.rawValue }
    self.ways = ways
    self.state = state
    self.leftOn = leftOn
    self.isWaiting = isWaiting
    self.lastSignIn = lastSignIn
  }

  /// Days without a sign-in after which access counts as dormant: a quarter, which is longer than most
  /// absences and shorter than people take to forget an account.
  package static let dormantAfter = 90

  /// Whether nobody has come in for so long that somebody should ask why the access is there.
  package func isDormant(on day: CivilDate) -> Bool {
    lastSignIn.map { day.days(since: $0.date) >= Self.dormantAfter } ?? true
  }
}

extension AccountListing {
  /// `last in 3 Nov 2026`, `never in, dormant`.
  package func lastSignInWords(on today: CivilDate) -> String {
    let words = lastSignIn.map { worded("last in \($0.date.words)") } ?? worded("never in")
    return isDormant(on: today) ? words + worded(", dormant") : words
  }

  /// `practitioner, agency manager`.
  package var rolesWords: String {
    roles.isEmpty ? worded("no role") : roles.map(\.words).sorted().joined(separator: ", ")
  }

  /// `account tom; token 3, ends 24 Nov 2027`.
  package var waysWords: String {
    ways.map { way in
      switch way.kind {
      case .account: worded("account \(way.login ?? "")")
      case .token:
        worded("token \(way.token ?? 0)") + (way.until.map { worded(", ends \($0.words)") } ?? "")
      }
    }.joined(separator: "; ")
  }

  /// `suspended`, `left 3 Nov 2026`, `leaves 3 Dec 2026`; nil where nothing is to be said.
  package var stateWords: String? {
    switch state {
    case .suspended: worded("suspended")
    case .left: leftOn.map { worded("left \($0.words)") } ?? worded("left")
    case .good:
      leftOn.map { worded("leaves \($0.words)") }
        ?? (isWaiting ? worded("not confirmed at your agency yet") : nil)
    }
  }
}

/// The accounts of an agency's people, for its managers.
package struct AgencyAccounts: Hashable, Sendable, Codable {
  package var agency: AgencyID
  package var name: String
  /// By name.
  package var accounts: [AccountListing]

  package init(agency: AgencyID, name: String, accounts: [AccountListing]) {
    self.agency = agency
    self.name = name
    self.accounts = accounts
  }
}
