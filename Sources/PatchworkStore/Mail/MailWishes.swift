import PatchworkCore

/// Whether the asker is told by mail that something waits: their own wish and nobody else's.
struct MailWishes {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func wish(_ wishes: Bool) throws -> Outcome {
    let (me, records) = (try session.requireMe(), session.records)
    if wishes {
      let address = try records.practitioners.read(me)?.mailAddress(on: session.today)
      if address == nil {
        throw DirectoryError.invalid(
          field: .mail, rule: worded("you have no email address in use among your contact points"))
      }
      try records.mailWishes.insert(me)
    } else {
      try records.mailWishes.delete(me)
    }
    return Outcome(
      words: wishes ? "Email reminders are on" : "Email reminders are off",
      subject: me.rawValue, practitioner: me, recipients: [me])
  }
}

extension Practitioner {
  /// The address to which mail goes: the first in use that works and holds nothing but an address.
  func mailAddress(on day: CivilDate) -> String? {
    contactPoints.filter {
      $0.system == .email && $0.isInUse(on: day) && $0.deadSince == nil
        && $0.value.utf8.allSatisfy {
          // It stands in a line of the mail's head, where these would begin another address or a
          // comment.
          (33...126).contains($0) && !"<>(),;:\"\\[]".utf8.contains($0)
        }
    }.min { ($0.rank, $0.id) < ($1.rank, $1.id) }?.value
  }
}
