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
    let isSlip = last.moment > UnitedKingdomTime.moment(session.moment - Newcomers.period)
    for step in reversal.steps { try require(step, isSlip: isSlip) }
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

  /// - Parameter isSlip: whether it was done within a day.
  private func require(_ step: Reversal.Step, isSlip: Bool) throws {
    switch step {
    case .added(.involvement(let added)):
      var gone = added
      gone.isLead = false
      try session.requireOthers(gone, over: added, isSlip: isSlip)
    case .changed(.involvement(let before), .involvement(let after)):
      // Who was seen and will be, colleagues say of each other.
      guard !before.differsByVisits(from: after) else { return }
      var restored = before
      // Who was lead all the time takes it from nobody: with another lead since it is a conflict.
      if after.isLead { restored.isLead = false }
      try session.requireOthers(restored, over: after, isSlip: isSlip)
    case .added(.practitioner), .added(.agency): try session.require(.add)
    case .changed(.practitioner(let before), .practitioner(let after)):
      try require(before, over: after)
    case .changed(.agency(let before), .agency(let after)):
      try session.require(.correctAgency(before))
      try Agencies(session).requireReach(before, over: after)
      let tie = try session.tie(to: before.id)
      if before.confidential != after.confidential {
        try session.require(.markConfidential, tie: tie)
      }
      if before.gapRules != after.gapRules { try session.require(.adjustGaps, tie: tie) }
    default: break
    }
  }

  private func require(_ before: Practitioner, over after: Practitioner) throws {
    let practitioners = Practitioners(session)
    var numbersOnly = before
    numbersOnly.version = after.version
    numbersOnly.contactPoints = after.contactPoints
    if numbersOnly == after {
      // Anybody reports what became of a number, and takes their report back. Which it is, is for those who
      // may say so now.
      if before.numbers != after.numbers { try practitioners.requireSettling(after) }
      return
    }
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
    try practitioners.requireFacts(before, over: after)
  }
}

extension Practitioner {
  /// By what somebody is reached, whatever was said of it.
  fileprivate var numbers: [[String]] {
    contactPoints.map { [$0.id.description, $0.value, $0.until?.description ?? ""] }
  }
}

extension Involvement {
  /// Whether two are the same but for visits and contact.
  fileprivate func differsByVisits(from other: Involvement) -> Bool {
    var same = other
    same.version = version
    same.lastContact = lastContact
    same.nextVisit = nextVisit
    return same == self
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
