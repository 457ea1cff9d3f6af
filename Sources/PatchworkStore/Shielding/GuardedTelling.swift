import PatchworkCore

/// Who hears of what guards a client: the people who work with them and records stewards.
struct GuardedTelling {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// - Parameter isNotice: whether it is done by nobody's second word; auditors hear of that as well.
  func audience(of clients: [ClientID], isNotice: Bool = false) throws -> Set<PractitionerID> {
    var told = Set(try records.accounts.stewards(on: session.today))
    for client in clients {
      told.formUnion(try records.involvements.of(client).members(on: session.today))
    }
    if isNotice { told.formUnion(try records.accounts.auditors(on: session.today)) }
    if let me = try session.me { told.remove(me) }
    return told
  }

  /// Tells at once what one person did alone.
  ///
  /// - Returns: whom it tells.
  func tell(_ kind: GuardedAct.Kind, of client: ClientID) throws -> Set<PractitionerID> {
    let told = try audience(of: [client])
    _ = try records.guardedActs.insert(
      GuardedActTable.Row(
        id: .unassigned, kind: kind, client: client, author: session.me ?? .unassigned,
        state: .done, moment: session.moment), for: told)
    return told
  }
}
