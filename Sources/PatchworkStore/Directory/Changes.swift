import FoundationEssentials
import PatchworkCore

/// What a change did, for the record of changes.
struct Outcome {
  /// In words that name nobody.
  var words: String
  /// The record added or changed.
  var subject: Int64
  var client: ClientID?
  /// The other client, where the change is about two.
  var relative: ClientID?
  var practitioner: PractitionerID?
  var agency: AgencyID?
  /// What an undo needs; empty when the change cannot be taken back.
  var reversals: [Reversal]
  /// Whose inbox it touches.
  var recipients: Set<PractitionerID> = []
  /// Why, in coded form, where somebody had to say: for the record of activity alone.
  var why: String?
}

/// Making changes, inside a write transaction.
extension Connection {
  func make(_ change: Change, for asker: Asker, at moment: Int64) throws -> ChangeReceipt {
    try require(change, of: asker, at: moment)
    let outcome = try tellNews(
      of: try carryOut(change, for: asker, at: moment), by: asker, at: moment)
    let receipt = try record(outcome, by: asker, at: moment)
    if case .addClient = change { try openAdded(outcome.client, by: asker, at: moment) }
    return receipt
  }

  func takeBackLastChange(for asker: Asker, at moment: Int64) throws -> ChangeReceipt? {
    let author = try asker.author(in: self)
    let last = try row(
      """
      SELECT sequence, words, subject, client, relative, changed_practitioner, changed_agency,
        reversal
      FROM change
      WHERE practitioner = ? AND login IS ? AND reversal IS NOT NULL AND taken_back = 0
      ORDER BY sequence DESC LIMIT 1
      """, author.practitioner, author.login
    ) { row in
      (
        sequence: row.int64(0), reversals: row.text(7),
        outcome: Outcome(
          words: "Taken back: \(row.text(1))", subject: row.int64(2), client: row.optionalID(3),
          relative: row.optionalID(4), practitioner: row.optionalID(5), agency: row.optionalID(6),
          reversals: [])
      )
    }
    guard let last else { return nil }
    guard
      let reversals = try? JSONDecoder().decode(
        [Reversal].self, from: Data(last.reversals.utf8))
    else { throw DirectoryError.damaged(path: path, detail: "a change cannot be read back") }
    // Whoever may do nothing with clients any more takes nothing back either.
    try require(
      last.outcome.client == nil ? .seeCards : .changeClient, of: asker, tie: .own)
    let today = UnitedKingdomTime.moment(moment).date
    let recipients: [PractitionerID] = try rows(
      "SELECT practitioner FROM change_recipient WHERE sequence = ?", last.sequence
    ) { $0.id(0) }
    for reversal in reversals.reversed() { try carryOut(reversal, today: today) }
    try run("UPDATE change SET taken_back = 1 WHERE sequence = ?", last.sequence)
    var outcome = last.outcome
    outcome.recipients = Set(recipients)
    return try record(outcome, by: asker, at: moment)
  }

  private func record(
    _ outcome: Outcome, by asker: Asker, at moment: Int64
  ) throws -> ChangeReceipt {
    let reversal =
      outcome.reversals.isEmpty
      ? nil : String(decoding: try JSONEncoder().encode(outcome.reversals), as: UTF8.self)
    let author = try asker.author(in: self)
    if let client = outcome.client { try bringBack(client) }
    try run(
      """
      INSERT INTO change
        (moment, practitioner, login, words, subject, client, relative, changed_practitioner,
         changed_agency, reversal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, moment, author.practitioner, author.login, outcome.words, outcome.subject,
      outcome.client, outcome.relative, outcome.practitioner, outcome.agency, reversal)
    let sequence = lastInsertedRow
    for recipient in outcome.recipients {
      try run(
        "INSERT INTO change_recipient (sequence, practitioner) VALUES (?, ?)", sequence, recipient)
    }
    try appendChange(outcome, reversal ?? "[]", by: author, at: moment)
    return ChangeReceipt(
      sequence: sequence, words: outcome.words, subject: outcome.subject,
      client: outcome.client)
  }

  /// Whoever adds a client has opened them, and may go on with them for the day.
  private func openAdded(_ client: ClientID?, by asker: Asker, at moment: Int64) throws {
    guard let client else { return }
    let author = try asker.author(in: self)
    try keep(.newReferral, of: author, for: client, at: moment)
  }

  private func carryOut(
    _ change: Change, for asker: Asker, at moment: Int64
  ) throws -> Outcome {
    let today = UnitedKingdomTime.moment(moment).date
    let me = try asker.practitioner(in: self)
    return switch change {
    case .introduceMyself(let practitioner, let agency):
      try introduce(practitioner, at: agency, as: asker, today: today)
    case .addClient(let client): try add(client, today: today)
    case .correctClient(let client):
      try tellNetwork(of: try correct(client, today: today), by: asker, at: moment)
    case .relate(let link): try relate(link)
    case .unrelate(let link): try unrelate(link)
    case .addInvolvement(let involvement): try add(involvement, by: me, today: today)
    case .correctInvolvement(let involvement): try correct(involvement, by: me, today: today)
    case .addPractitioner(let practitioner): try add(practitioner, by: asker, today: today)
    case .correctPractitioner(let practitioner): try correct(practitioner, today: today)
    case .addAgency(let agency): try add(agency)
    case .correctAgency(let agency): try correct(keepingMark(of: agency, by: asker))
    case .act(let act): try carryOut(act, for: asker, at: moment)
    case .rights(let act): try carryOut(act, for: asker, at: moment)
    }
  }
}
