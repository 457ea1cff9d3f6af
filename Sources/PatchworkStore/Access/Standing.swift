import PatchworkCore

/// What the directory knows of somebody who asks.
package enum Standing: Hashable, Sendable {
  /// A practitioner who may ask.
  case practitioner(PractitionerID)
  /// A practitioner whose access has been suspended.
  case suspended(PractitionerID)
  /// Nobody that the directory knows.
  case unknown

  init(of practitioner: PractitionerID?, in records: Records) throws {
    guard let practitioner else {
      self = .unknown
      return
    }
    self =
      try records.accounts.isSuspended(practitioner)
      ? .suspended(practitioner) : .practitioner(practitioner)
  }
}
