/// The access table: act × tie × role → ruling. `Sources/Architecture.md` prints it, and a test
/// compares both.
///
/// Every home of a directory asks this table before each answer and each change. It is pure: the
/// directory finds the roles and the tie.
package enum AccessPolicy {
  package enum Act: String, Hashable, Sendable, CaseIterable {
    /// Finding clients: searches, recent clients, possible duplicates. The tie is always `none`.
    case findClients = "find clients"
    /// Reading a client's record and network.
    case openClient = "open a client"
    /// Correcting a client, their family links and their network.
    case changeClient = "change a client or a network"
    /// Changing what others have in a client's network: ending or correcting their involvements, adding
    /// somebody else or an agency without a name, taking the lead from another. The tie is the
    /// client's network, or to what an agency has its people: a reason to read is none to change.
    case changeOthers = "change what others have in a network"
    /// Reading a shielded client's record and network. With a reason this is an override.
    case openShielded = "open a shielded client"
    /// Correcting a shielded client, their family links and their network.
    case changeShielded = "change a shielded client or their network"
    /// Taking a change of a client back. The asker made it; what they may is asked anew, for the record as
    /// it is now.
    case undo = "undo a change of a client"
    /// Taking a change of a shielded client back.
    case undoShielded = "undo a change of a shielded client"
    /// Accepting an invitation, a hand-over or a move. The tie is that of the sender.
    case accept = "accept to join a network"
    /// Accepting to join the network of a shielded client. The tie is that of the sender.
    case acceptShielded = "accept to join a shielded client's network"
    /// Ending an involvement of a shielded client, who need not be opened for it.
    case endShielded = "end an involvement of a shielded client"
    /// Shielding a client, or asking that the shielding ends.
    case shieldClients = "shield a client or ask that it ends"
    /// Agreeing to what another person asked about a shielded client: that the shielding ends, that the
    /// record is merged or taken apart. Nobody agrees to what they asked for themselves.
    case secondWord = "give a second word on a shielded client"
    /// Confirming a client's day of death, changing it, or taking it back. A shield makes no
    /// difference: records stewards are told of the death, and see nothing else of the client.
    case settleDeath = "confirm or remove a day of death"
    case seeLooks = "see who looked at a client"
    /// Reading the contact points of practitioners and agencies.
    case seeCards = "see practitioners and agencies"
    /// Reading which cases a practitioner has and who is asked to take them over.
    case seeCases = "see a practitioner's cases"
    /// Adding a client, a practitioner or an agency. The tie is always `none`.
    case add = "add a client, practitioner or agency"
    /// Saying that a number or address of a practitioner's works, is dead, or was replaced: a report of
    /// somebody who used it.
    case reportNumber = "say whether somebody's number works"
    /// Replacing a practitioner's number at once, and saying whether one that was reported is right.
    case settleNumber = "replace somebody's number or confirm one that was reported"
    /// Saying for which areas an agency is the emergency duty team, which then stands first on screens.
    case nameEmergencyTeam = "say that an agency is an emergency duty team"
    /// Correcting the entry of a practitioner who has an account.
    case correctPractitioner = "correct a practitioner"
    /// Saying in the entry of a practitioner who has an account that they work at another agency. They
    /// do so for all rights once it is confirmed.
    case changeAgency = "change where a practitioner works"
    /// Agreeing that somebody stands in for a practitioner, with the rights that this gives.
    case agreeCover = "agree who stands in for a practitioner"
    /// Agreeing that somebody who stands in opens a client who is shielded, or with whom a hidden
    /// service works. A manager and a steward outside the network have half a word each, and only where
    /// nobody of the network is there.
    case admitCover = "let a cover in to a client in confidence"
    /// Confirming that a practitioner works at the agency that their entry names.
    case confirmPractitioner = "confirm a practitioner"
    /// The same at a hidden service.
    case confirmHidden = "confirm a practitioner of a hidden service"
    /// Correcting an agency at which somebody has an account.
    case correctAgency = "correct an agency"
    /// Setting what others may know of an agency's involvements.
    case markConfidential = "mark an agency confidential"
    /// Adjusting the gap rules for the people of an agency.
    case adjustGaps = "say what counts as a gap"
    /// Reading an agency's upkeep: stale numbers, hand-overs, absences.
    case seeUpkeep = "see what an agency has to see to"
    /// Reading who of an agency's people can come in, by what way, in which roles, and until when.
    case seeAccounts = "see the accounts of an agency's people"
    /// Exporting everything to files, or importing files. The tie is always `none`.
    case exchange = "import or export"
    /// Merging two records of one person, or undoing a merge.
    case mergeClients = "merge client records or take them apart"
    case setRetention = "set how long records are kept"
    case applyRetention = "archive and purge clients"
    /// Saying that the host's clock is right, after it was set back or has leapt ahead.
    case acceptClock = "say that the clock is right"
    /// Reading the record of activity. The tie is always `none`.
    case readActivity = "read the record of activity"

    /// What a refused person reads that they may not do.
    package var words: String { worded(Phrase(pattern: rawValue)) }
  }

  /// The act that applies when the client is shielded.
  package static func shielded(_ act: Act) -> Act {
    switch act {
    case .openClient: .openShielded
    case .changeClient: .changeShielded
    case .undo: .undoShielded
    case .accept: .acceptShielded
    default: act
    }
  }

  package enum Ruling: String, Hashable, Sendable, Comparable {
    case refused = "no"
    /// Allowed once the asker gives a reason, which is recorded.
    case withReason = "reason"
    case allowed = "yes"

    package static func < (left: Ruling, right: Ruling) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .refused: 0
      case .withReason: 1
      case .allowed: 2
      }
    }
  }

  /// The ruling for one role.
  package static func ruling(on act: Act, as role: AccountRole, tie: Tie) -> Ruling {
    row(act, tie)[role] ?? .refused
  }

  /// The ruling for several roles: the most permissive one.
  package static func ruling(on act: Act, as roles: Set<AccountRole>, tie: Tie) -> Ruling {
    // No role, no right: that is how a suspension and a last day shut somebody out.
    roles.map { ruling(on: act, as: $0, tie: tie) }.max() ?? .refused
  }

  /// One line of the table. A missing role is refused.
  private static func row(_ act: Act, _ tie: Tie) -> [AccountRole: Ruling] {
    switch (act, tie) {
    case (.findClients, _):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed, .auditor: .allowed]
    case (.openClient, .own), (.changeClient, .own), (.seeLooks, .own), (.openShielded, .own),
      (.changeShielded, .own), (.settleDeath, .own), (.secondWord, .own),
      (.changeOthers, .own):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed]
        .merging(
          act == .seeLooks
            ? [.auditor: .allowed] : act == .openShielded ? [.override: .allowed] : [:]
        ) { first, _ in first }
    case (.changeOthers, .agency): [.manager: .allowed]
    case (.changeOthers, .none): [:]
    case (.openClient, .agency), (.changeClient, .agency):
      [.practitioner: .withReason, .manager: .allowed, .steward: .withReason]
    case (.openClient, .none), (.changeClient, .none):
      [.practitioner: .withReason, .manager: .withReason, .steward: .withReason]
    case (.undo, _), (.accept, _), (.undoShielded, .own), (.acceptShielded, .own):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed]
    // What was begun before the client was shielded is no way in afterwards.
    case (.undoShielded, _), (.acceptShielded, _): [:]
    case (.endShielded, .own):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed]
    // A steward who shields goes through the network person by person, though they may not open the
    // client.
    case (.endShielded, _): [.steward: .allowed]
    // To a shielded client, colleagues at the same agency are strangers like all others.
    case (.openShielded, _): [.override: .withReason]
    case (.changeShielded, _): [:]
    case (.seeLooks, .agency): [.manager: .allowed, .steward: .allowed, .auditor: .allowed]
    case (.seeLooks, .none): [.steward: .allowed, .auditor: .allowed]
    case (.seeCards, _):
      [
        .practitioner: .allowed, .manager: .allowed, .steward: .allowed, .auditor: .allowed,
        .administrator: .allowed,
      ]
    case (.seeCases, .own), (.seeCases, .agency):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed]
    case (.seeCases, .none): [:]
    case (.add, _):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed]
    case (.correctPractitioner, .own), (.changeAgency, .own), (.agreeCover, .own),
      (.reportNumber, .own), (.settleNumber, .own):
      [
        .practitioner: .allowed, .manager: .allowed, .steward: .allowed, .auditor: .allowed,
        .administrator: .allowed,
      ]
    // Auditors write nothing on others.
    case (.reportNumber, _), (.settleNumber, .agency):
      [
        .practitioner: .allowed, .manager: .allowed, .steward: .allowed,
        .administrator: .allowed,
      ]
    case (.settleNumber, .none), (.nameEmergencyTeam, _):
      [.steward: .allowed, .administrator: .allowed]
    case (.agreeCover, .agency): [.manager: .allowed]
    case (.agreeCover, .none): [:]
    case (.admitCover, .own):
      [.practitioner: .allowed, .manager: .allowed, .steward: .allowed]
    case (.admitCover, .agency): [.manager: .allowed, .steward: .allowed]
    case (.admitCover, .none): [.steward: .allowed]
    case (.correctPractitioner, .agency), (.changeAgency, .agency), (.confirmHidden, .own),
      (.confirmHidden, .agency):
      [.manager: .allowed, .steward: .allowed, .administrator: .allowed]
    case (.correctPractitioner, .none), (.changeAgency, .none), (.confirmHidden, .none):
      [.steward: .allowed, .administrator: .allowed]
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
    case (.markConfidential, .own), (.seeUpkeep, .own), (.seeAccounts, .own): [.manager: .allowed]
    // A mark is seen by the agency's own people only, so nobody else writes it.
    case (.markConfidential, _), (.seeUpkeep, _), (.seeAccounts, _): [:]
    case (.exchange, _), (.mergeClients, _), (.applyRetention, _), (.shieldClients, _),
      (.settleDeath, _), (.secondWord, _):
      [.steward: .allowed]
    case (.setRetention, _), (.acceptClock, _): [.steward: .allowed, .administrator: .allowed]
    case (.readActivity, _): [.auditor: .allowed]
    }
  }
}
