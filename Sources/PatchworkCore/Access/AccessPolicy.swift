/// Who may do what: the one table, which `Sources/Architecture.md` prints.
///
/// A directory asks it before every answer and every change, whoever asks and by whatever way. It
/// is pure: the directory finds out the roles and the tie, and this says what follows from them.
package enum AccessPolicy {
  /// What can be asked of a directory.
  package enum Act: String, Hashable, Sendable, CaseIterable {
    /// Finding clients: searches, recent clients, possible duplicates. The tie is `none`.
    case findClients = "find clients"
    /// Seeing a client with everything around them.
    case openClient = "open a client"
    /// Correcting a client, their family links and their network.
    case changeClient = "change a client or a network"
    /// Seeing a shielded client with everything around them; a reason makes it an override.
    case openShielded = "open a shielded client"
    /// Correcting a shielded client, their family links and their network.
    case changeShielded = "change a shielded client or their network"
    /// Shielding a client, and ending it.
    case shieldClients = "shield a client or end it"
    /// Seeing who looked at a client.
    case seeLooks = "see who looked at a client"
    /// Seeing how practitioners and agencies are reached.
    case seeCards = "see practitioners and agencies"
    /// Adding a client, a practitioner or an agency. The tie is `none`.
    case add = "add a client, practitioner or agency"
    /// Correcting the entry of a practitioner who has an account.
    case correctPractitioner = "correct a practitioner"
    /// Saying whether somebody whom another agency entered works there.
    case confirmPractitioner = "confirm a practitioner"
    /// Correcting an agency at which somebody has an account.
    case correctAgency = "correct an agency"
    /// Saying how much others may know of all that an agency does.
    case markConfidential = "mark an agency confidential"
    /// Saying what counts as a gap for the people of an agency.
    case adjustGaps = "say what counts as a gap"
    /// Seeing what an agency has to see to: stale numbers, hand-overs, who is away.
    case seeUpkeep = "see what an agency has to see to"
    /// Writing everything to files, or reading it from files. The tie is `none`.
    case exchange = "import or export"
    /// Making two records of one person one, and taking them apart.
    case mergeClients = "merge client records or take them apart"
    /// Saying how long records are kept.
    case setRetention = "set how long records are kept"
    /// Archiving and purging clients.
    case applyRetention = "archive and purge clients"
    /// Reading the record of who did what. The tie is `none`.
    case readActivity = "read the record of activity"
  }

  /// The act that it is to do something with a client who is shielded.
  package static func shielded(_ act: Act) -> Act {
    switch act {
    case .openClient: .openShielded
    case .changeClient: .changeShielded
    default: act
    }
  }

  /// What the table says.
  package enum Ruling: String, Hashable, Sendable, Comparable {
    /// It may not be done.
    case refused = "no"
    /// It may be done by whoever says why.
    case withReason = "reason"
    /// It may be done.
    case allowed = "yes"

    /// Orders from refused to allowed.
    package static func < (left: Ruling, right: Ruling) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .refused: 0
      case .withReason: 1
      case .allowed: 2
      }
    }
  }

  /// What somebody in one role may do.
  package static func ruling(on act: Act, as role: AccountRole, tie: Tie) -> Ruling {
    row(act, tie)[role] ?? .refused
  }

  /// What somebody in several roles may do: whatever one of them allows.
  package static func ruling(on act: Act, as roles: Set<AccountRole>, tie: Tie) -> Ruling {
    roles.map { ruling(on: act, as: $0, tie: tie) }.max() ?? .refused
  }

  /// One line of the table; a role that is not named is refused.
  private static func row(_ act: Act, _ tie: Tie) -> [AccountRole: Ruling] {
    switch (act, tie) {
    case (.findClients, _):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed, .auditor: .allowed]
    case (.openClient, .own), (.changeClient, .own), (.seeLooks, .own), (.openShielded, .own),
      (.changeShielded, .own):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed]
        .merging(
          act == .seeLooks
            ? [.auditor: .allowed] : act == .openShielded ? [.override: .allowed] : [:]
        ) { first, _ in first }
    case (.openClient, .agency), (.changeClient, .agency):
      [.practitioner: .withReason, .manager: .allowed, .steward: .withReason]
    case (.openClient, .none), (.changeClient, .none):
      [.practitioner: .withReason, .manager: .withReason, .steward: .withReason]
    case (.openShielded, _): [.override: .withReason]
    case (.changeShielded, _): [:]
    case (.seeLooks, .agency): [.manager: .allowed, .steward: .allowed, .auditor: .allowed]
    case (.seeLooks, .none): [.steward: .allowed, .auditor: .allowed]
    case (.seeCards, _):
      [
        .practitioner: .allowed, .manager: .allowed, .steward: .allowed, .auditor: .allowed,
        .administrator: .allowed,
      ]
    case (.add, _):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed]
    case (.correctPractitioner, .own):
      [
        .practitioner: .allowed, .manager: .allowed, .steward: .allowed, .auditor: .allowed,
        .administrator: .allowed,
      ]
    case (.correctPractitioner, .agency):
      [.manager: .allowed, .steward: .allowed, .administrator: .allowed]
    case (.correctPractitioner, .none): [.steward: .allowed, .administrator: .allowed]
    case (.confirmPractitioner, .own), (.confirmPractitioner, .agency):
      [
        .practitioner: .allowed, .manager: .allowed, .steward: .allowed,
        .administrator: .allowed,
      ]
    case (.confirmPractitioner, .none): [.steward: .allowed, .administrator: .allowed]
    case (.correctAgency, .own):
      [
        .practitioner: .allowed, .manager: .allowed, .steward: .allowed,
        .administrator: .allowed,
      ]
    case (.correctAgency, _): [.steward: .allowed, .administrator: .allowed]
    case (.adjustGaps, .own): [.manager: .allowed, .administrator: .allowed]
    case (.adjustGaps, _): [.administrator: .allowed]
    case (.markConfidential, .own), (.seeUpkeep, .own): [.manager: .allowed]
    case (.markConfidential, _), (.seeUpkeep, _): [:]
    case (.exchange, _), (.mergeClients, _), (.applyRetention, _), (.shieldClients, _):
      [.steward: .allowed]
    case (.setRetention, _): [.steward: .allowed, .administrator: .allowed]
    case (.readActivity, _): [.auditor: .allowed]
    }
  }
}
