import PatchworkCore

/// The rights that taking a change back needs: what the asker might do when they made it says nothing of
/// what they may do now.
struct UndoChecks {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Goes on only if the asker may take a change back, for every record as it is now.
  func require(_ last: ChangeTable.Undoable, _ reversal: Reversal) throws {
    if let merged = reversal.merged {
      try session.require(.mergeClients)
      return try GuardedActs(session).requireTakingBack(of: merged)
    }
    if last.entry.client == nil { try session.require(.seeCards, tie: .own) }
    for client in clients(of: last.entry, reversal) {
      // One that was merged is asked for as the record into which it went.
      let now = try records.clients.has(client) ? client : records.merges.survivor(of: client)
      if let now { try session.requireUndo(of: now, number: last.sequence) }
    }
    for step in reversal.steps { try require(step) }
  }

  private func clients(of entry: ChangeTable.Entry, _ reversal: Reversal) -> [ClientID] {
    var clients = [entry.client, entry.relative].compactMap(\.self)
    for step in reversal.steps {
      for image in step.images {
        switch image {
        case .client(let client): clients.append(client.id)
        case .involvement(let involvement): clients.append(involvement.client)
        case .relationship(let link, _): clients += [link.client, link.relative]
        case .practitioner, .agency: break
        }
      }
    }
    var seen: Set<ClientID> = []
    return clients.filter { seen.insert($0).inserted }
  }

  private func require(_ step: Reversal.Step) throws {
    switch step {
    case .added(.practitioner), .added(.agency): try session.require(.add)
    case .changed(.practitioner(let before), .practitioner(let after)):
      try require(before, over: after)
    case .changed(.agency(let before), .agency(let after)):
      try session.require(.correctAgency(before))
      let tie = try session.tie(to: before.id)
      if before.confidential != after.confidential {
        try session.require(.markConfidential, tie: tie)
      }
      if before.gapRules != after.gapRules { try session.require(.adjustGaps, tie: tie) }
    default: break
    }
  }

  private func require(_ before: Practitioner, over after: Practitioner) throws {
    // Anybody reports what became of a number, and takes their report back.
    var numbersOnly = before
    numbersOnly.version = after.version
    numbersOnly.contactPoints = after.contactPoints
    if numbersOnly == after { return }
    // A colleague's word on where somebody works.
    if before.provisionalSince != nil, before.agency == after.agency {
      var word = numbersOnly
      word.provisionalSince = after.provisionalSince
      word.leftOn = after.leftOn
      if word == after, try before.id != session.me {
        return try session.require(.act(.confirmColleague(before.id, worksHere: true)))
      }
    }
    try session.require(.correctPractitioner(before))
  }
}

extension Reversal {
  /// The record that went into another.
  fileprivate var merged: ClientID? {
    for case .merged(let merged, _, _) in steps { return merged }
    return nil
  }
}

extension Reversal.Step {
  /// The records that a step is about, as they were or as they became.
  fileprivate var images: [Reversal.Image] {
    switch self {
    case .added(let image): [image]
    case .changed(let before, let after): [before, after]
    case .removed(let link, let reverse): [.relationship(link, reverse: reverse)]
    default: []
    }
  }
}
