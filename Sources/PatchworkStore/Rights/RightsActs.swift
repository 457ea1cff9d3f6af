import PatchworkCore

/// What keeps the records right, inside a write transaction.
extension Connection {
  func carryOut(_ act: RightsAct, for asker: Asker, at moment: Int64) throws -> Outcome {
    switch act {
    case .merge(let merged, let survivor):
      try merge(merged, into: survivor, by: asker, at: moment)
    case .unmerge(let merged): try unmerge(merged, at: moment)
    case .noteSharing(let decision): try note(decision, by: asker, at: moment)
    case .seeCorrection(let id): try see(id, by: asker, at: moment)
    case .shield(let client, let reason): try shield(client, reason, at: moment)
    case .endShield(let client): try endShield(client)
    case .leaveShielded(let client): try leaveShielded(client, as: asker)
    case .seeShieldOpening(let id): try seeShieldOpening(id, by: asker, at: moment)
    }
  }

  /// Goes on only if the asker may do an act.
  func require(_ act: RightsAct, of asker: Asker, at moment: Int64) throws {
    switch act {
    case .merge, .unmerge: try require(.mergeClients, of: asker)
    case .noteSharing(let decision):
      try require(.changeClient, of: asker, with: decision.client, at: moment)
    case .shield(let client, _), .endShield(let client):
      try requireClient(client)
      try require(.shieldClients, of: asker)
    // News is for whoever was told it, which the act itself sees to, and leaving is for everybody.
    case .seeCorrection, .leaveShielded, .seeShieldOpening: try require(.seeCards, of: asker)
    }
  }
}
