import PatchworkCore

/// Taking away again what an older backup gives back; each is recorded like any other.
struct WithdrawingAgain {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Takes away what is known to have been taken away since.
  ///
  /// - Returns: what the backup would have given back.
  func withdraw(_ known: WithdrawnRights) throws -> WithdrawnRights {
    let access = AccessAdministration(session)
    var revived = WithdrawnRights()
    for token in known.revoked.sorted() where try access.revoke(token) {
      revived.revoked.insert(token)
    }
    for id in known.suspended.sorted()
    where try records.practitioners.has(id) && !records.accounts.isSuspended(id) {
      try access.suspend(id, true)
      revived.suspended.insert(id)
    }
    for (id, day) in known.left.sorted(by: { $0.key < $1.key }) {
      guard let person = try records.practitioners.read(id),
        person.leftOn.map({ day < $0 }) ?? true
      else { continue }
      try access.setLeft(id, on: day)
      revived.left[id] = day
    }
    for (id, roles) in try WithdrawnRights(records.connection).roles.sorted(by: { $0.key < $1.key })
    {
      let taken = roles.subtracting(known.roles[id] ?? [])
      guard !taken.isEmpty else { continue }
      try access.give(roles.subtracting(taken), to: id)
      revived.roles[id] = taken
    }
    for client in known.shielded.sorted()
    where try records.clients.has(client) && !records.shields.isShielded(client) {
      // A list in a log does not tell why.
      let outcome = try Shields(session).shield(client, known.reasons[client] ?? .notRecorded)
      _ = try ChangeRecord(session).record(outcome)
      revived.shielded.insert(client)
    }
    if let linked = known.linked {
      for link in try records.accounts.links() where !linked.contains(WithdrawnRights.mark(link)) {
        _ = try access.unlink(login: link.login)
        revived.unlinked.insert("\(link.practitioner):\(link.login)")
      }
    }
    return revived
  }

  /// Ends every token, where nobody can say which were revoked.
  ///
  /// - Returns: how many there were.
  func endTokens() throws -> Int {
    let numbers = try records.connection.rows(
      "SELECT id FROM access_token WHERE revoked IS NULL ORDER BY id"
    ) { $0.int64(0) }
    return try numbers.count { try AccessAdministration(session).revoke($0) }
  }
}
