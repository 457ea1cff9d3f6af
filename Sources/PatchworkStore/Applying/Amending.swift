import PatchworkCore

/// Making partial corrections whole, in the transaction that carries them out: nobody saves the record
/// between the reading and the writing.
struct Amending {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func whole(_ amendment: Amendment) throws -> Change {
    switch amendment {
    case .client(let partial):
      return .correctClient(try whole(partial, over: records.clients.read(partial.record.id)))
    case .involvement(let partial):
      return .correctInvolvement(
        try whole(partial, over: session.shownInvolvement(partial.record.id)))
    case .practitioner(let partial):
      return .correctPractitioner(
        try whole(partial, over: records.practitioners.read(partial.record.id)))
    case .agency(let partial):
      var agency = try whole(partial, over: records.agencies.read(partial.record.id))
      // Others read an agency without its mark, and leave it as it is in the same way.
      if !partial.fields.contains(.confidential), try session.tie(to: agency.id) != .own {
        agency.confidential = nil
      }
      return .correctAgency(agency)
    }
  }

  private func whole<Record>(_ partial: Partial<Record>, over stored: Record?) throws -> Record {
    guard let stored else { throw DirectoryError.notFound }
    guard stored.version == partial.record.version else { throw DirectoryError.conflict }
    return partial.whole(over: stored)
  }
}
