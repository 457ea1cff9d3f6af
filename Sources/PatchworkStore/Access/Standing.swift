import PatchworkCore

/// What the directory knows of somebody who asks.
package enum Standing: Hashable, Sendable {
  /// A practitioner who may ask.
  case practitioner(PractitionerID)
  case suspended(PractitionerID)
  /// A practitioner whose last day is over.
  case left(PractitionerID)
  /// The account bears the name of one that was linked, and another number: somebody else has it now.
  case renamed(former: PractitionerID)
  /// Nobody that the directory knows.
  case unknown

  init(of practitioner: PractitionerID?, in records: Records, on day: CivilDate) throws {
    guard let practitioner else {
      self = .unknown
      return
    }
    if try records.accounts.isSuspended(practitioner) {
      self = .suspended(practitioner)
    } else if try records.practitioners.hasLeft(practitioner, by: day) {
      self = .left(practitioner)
    } else {
      self = .practitioner(practitioner)
    }
  }

  /// The practitioner on record where this is refused, and the word for it; nil where nothing is recorded.
  var refusal: (of: PractitionerID, word: String)? {
    switch self {
    case .practitioner, .unknown: nil
    case .suspended(let id): (id, "suspended")
    case .left(let id): (id, "left")
    case .renamed(let id): (id, worded("another account of the same name"))
    }
  }
}
