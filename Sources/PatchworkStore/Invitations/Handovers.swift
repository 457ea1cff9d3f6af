import PatchworkCore

/// A practitioner's cases, and which of them are being handed over.
struct Handovers {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// What of a practitioner's cases is handed over, and what nobody has taken yet; for themselves
  /// and their agency only.
  func list(of practitioner: PractitionerID) throws -> HandoverList {
    guard try records.practitioners.has(practitioner) else { throw DirectoryError.notFound }
    try session.require(.seeCases, tie: session.tie(to: practitioner))
    return HandoverList(practitioner: practitioner, cases: try cases(of: practitioner))
  }

  /// Their cases, as far as the asker may know of them: all of one's own; of a colleague's what they
  /// have for the asker's agency, without shielded clients that are not the asker's too.
  func cases(of practitioner: PractitionerID) throws -> [HandoverList.Case] {
    let (me, here) = (try session.me, try session.viewer.agency)
    let held = try records.involvements.of(practitioner: practitioner).sorted {
      ($0.from, $0.id) < ($1.from, $1.id)
    }
    let cases = try held.compactMap { involvement -> HandoverList.Case? in
      guard involvement.isCurrent(on: session.today),
        try practitioner == me
          || (involvement.agency == here && !session.hides(involvement.client)),
        let client = try session.line(of: involvement.client)
      else { return nil }
      let invitation = try records.invitations.handover(of: involvement.id, on: session.today)
      let receiver = try invitation?.practitioner.flatMap(records.practitioners.sender)
      return HandoverList.Case(
        involvement: involvement, client: client, invitation: invitation,
        receiver: receiver?.name.display ?? "")
    }
    func rank(_ one: HandoverList.Case) -> Int { one.invitation?.state == .pending ? 1 : 0 }
    return cases.sorted {
      (rank($0), $0.client.name.family, $0.client.id)
        < (rank($1), $1.client.name.family, $1.client.id)
    }
  }
}
