import PatchworkAPI
import PatchworkCore

/// The row of the table of rights that a route asks, and to whom the tie is.
enum RouteRow {
  /// Tells nothing of anybody, or only what the asker has been told already.
  case everybody
  /// Whoever may not is answered with nothing.
  case silent(AccessPolicy.Act)
  /// Answers what the asker alone was asked or told; everything else is no record to them.
  case told
  /// An act that is about nobody.
  case act(AccessPolicy.Act, Tie = .none)
  /// The tie is to the client in the path or the body, or to the client of the involvement there.
  case client(AccessPolicy.Act)
  case practitioner(AccessPolicy.Act)
  case agency(AccessPolicy.Act)
}

extension Operation.ID {
  /// Does not compile while a route has no row.
  var row: RouteRow {
    switch self {
    case .server(.health), .server(.version), .server(.openAPI), .server(.metrics),
      .server(.signIn), .server(.signOut), .server(.events):
      .everybody
    case .asker: .everybody
    case .search(.search): .silent(.findClients)
    case .search(.summary): .everybody
    case .clients(let id): id.row
    case .involvements: .client(.changeClient)
    case .practitioners(let id): id.row
    case .agencies(let id): id.row
    case .access(let id): id.row
    case .inbox(.inbox), .inbox(.myDay): .everybody
    case .inbox(.seeNews), .inbox(.seeCorrection), .inbox(.seeStanding), .inbox(.seeDeath),
      .inbox(.seeGuarded), .inbox(.seeShieldOpening):
      .told
    case .attention(.raiseAttention): .client(.changeClient)
    case .attention(.attention), .attention(.acknowledge), .attention(.finishAttention),
      .attention(.withdrawAttention):
      .told
    case .households(.household), .households(.openHousehold): .client(.openClient)
    case .households(.introduce): .client(.changeClient)
    case .invitations(let id): id.row
    case .doorbell(.ring): .client(.changeClient)
    case .doorbell(.answerRing): .told
    case .merging: .act(.mergeClients)
    case .sharing(.sharingDecisions): .client(.seeLooks)
    case .sharing(.noteSharing): .client(.changeClient)
    case .shielding(let id): id.row
    }
  }
}

extension ClientOperation {
  fileprivate var row: RouteRow {
    switch self {
    case .recentClients, .possibleDuplicates: .silent(.findClients)
    case .addClient: .act(.add)
    case .client, .network: .client(.openClient)
    case .correctClient, .relate, .unrelate: .client(.changeClient)
    case .confirmDeath, .takeBackDeath: .client(.settleDeath)
    }
  }
}

extension PractitionerOperation {
  fileprivate var row: RouteRow {
    switch self {
    case .practitioner, .practitionerCard: .act(.seeCards)
    case .addPractitioner: .act(.add)
    case .correctPractitioner: .practitioner(.correctPractitioner)
    case .confirmColleague: .practitioner(.confirmPractitioner)
    case .agreeCover: .practitioner(.agreeCover)
    case .confirmContactPoint, .reportDead, .replaceContactPoint: .practitioner(.reportNumber)
    case .settleNumber: .told
    }
  }
}

extension AgencyOperation {
  fileprivate var row: RouteRow {
    switch self {
    case .agencies, .agency, .agencyCard: .act(.seeCards)
    case .addAgency: .act(.add)
    case .correctAgency: .agency(.correctAgency)
    case .myAgency: .act(.seeUpkeep, .own)
    case .agencyAccounts: .act(.seeAccounts, .own)
    }
  }
}

extension AccessOperation {
  fileprivate var row: RouteRow {
    switch self {
    case .openClient: .client(.openClient)
    case .looks: .client(.seeLooks)
    case .looksAtMe: .everybody
    case .activity: .act(.readActivity)
    }
  }
}

extension InvitationOperation {
  fileprivate var row: RouteRow {
    switch self {
    case .invite, .propose, .proposeAll, .announceMove: .client(.changeClient)
    case .acceptInvitation, .declineInvitation, .withdrawInvitation: .told
    case .handovers: .practitioner(.seeCases)
    }
  }
}

extension ShieldingOperation {
  fileprivate var row: RouteRow {
    switch self {
    case .shield, .endShield: .act(.shieldClients)
    case .leaveShielded: .act(.seeCards)
    case .answerGuarded: .told
    case .endShielded: .client(.endShielded)
    case .admitCover: .client(.admitCover)
    }
  }
}
