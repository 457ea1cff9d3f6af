import PatchworkCore

/// What files say of where people work and who stands in counts by the word of the person who imports
/// them, except where it is about that person.
struct ImportedRights {
  private let session: Session
  private let before: AgencyID?
  private var records: Records { session.records }

  /// Remembers, before anything is read, where the person who imports works.
  init(_ session: Session) throws {
    self.session = session
    before = try session.me.flatMap(session.records.practitioners.agency)
  }

  /// After the last row.
  func settle() throws {
    let importer = try session.holdsTheFile ? nil : session.me
    try records.covers.trustFiles(on: session.today, importedBy: importer)
    guard let importer, var entry = try records.practitioners.read(importer),
      entry.agency != before
    else { return }
    entry.provisionalSince = session.today
    try records.practitioners.update(entry)
  }
}
