import PatchworkCore

/// News of who may do what, as it is told and seen.
struct StandingNewsReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func items(for me: PractitionerID) throws -> [InboxItem] {
    try records.standingNews.waiting(for: me).compactMap { waiting in
      let entry = waiting.entry
      guard let person = try records.practitioners.sender(entry.practitioner) else { return nil }
      return InboxItem(
        .standing(
          StandingNews(
            id: waiting.id, kind: entry.kind, person: person,
            cover: try entry.cover.flatMap(records.practitioners.sender),
            formerAgency: try entry.formerAgency.flatMap(records.agencies.read)?.name,
            through: entry.through)),
        moment: waiting.moment, from: try records.practitioners.sender(waiting.author))
    }
  }

  func see(_ id: StandingNewsID) throws -> Outcome {
    let me = try session.requireMe()
    let told = records.standingNews.recipients
    guard try told.isTold(id, to: me) else { throw DirectoryError.notFound }
    guard try told.see(id, by: me, at: session.moment) else {
      throw DirectoryError.seenAlready(.news)
    }
    return .seen(.standing, [id], subject: id, by: me)
  }
}
