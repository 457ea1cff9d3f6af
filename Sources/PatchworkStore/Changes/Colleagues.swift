import PatchworkCore

/// Entries that somebody of another agency made: their own agency says whether they work there.
struct Colleagues {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) throws {
    _ = try session.requireMe()
    self.session = session
  }

  func confirm(_ id: PractitionerID, worksHere: Bool) throws -> Outcome {
    guard let before = try records.practitioners.read(id) else { throw DirectoryError.notFound }
    guard before.provisionalSince != nil, !before.hasLeft(by: session.today) else {
      throw DirectoryError.invalid(field: .colleague, rule: "somebody has said so already")
    }
    var after = before
    after.version += 1
    if worksHere { after.provisionalSince = nil } else { after.leftOn = session.today }
    try records.practitioners.update(after)
    return Outcome(
      words: worksHere ? "Confirmed a colleague" : "Said that they do not work there",
      subject: id.rawValue, practitioner: id,
      reversal: Reversal([.changed(from: before, to: after)]),
      recipients: Set(try records.practitioners.at(before.agency).map(\.id)))
  }
}
