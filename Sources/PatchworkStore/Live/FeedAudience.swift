import PatchworkCore

/// Who is told that something about a client changed: the people in the client's network, those who
/// opened the client within a working day, and who made the change.
///
/// The work of a service that is hidden from somebody leaves no trace with them: an event without a
/// visible change would show that such a service is involved.
struct FeedAudience {
  private let records: Records
  private let now: Int64
  private let today: CivilDate

  /// The openings of one client that are looked through, from the latest.
  private static let openings = 200

  init(_ records: Records, at now: Int64) {
    self.records = records
    self.now = now
    today = UnitedKingdomTime.moment(now).date
  }

  /// - Parameters:
  ///   - author: who changed or opened the client.
  ///   - involvement: the record that was changed, if it is an involvement.
  /// - Returns: nil for everybody: the client is held no more, and nobody is told of by it.
  func of(
    _ client: ClientID, author: PractitionerID, involvement: InvolvementID? = nil
  ) throws -> Set<PractitionerID>? {
    guard try records.clients.has(client) else { return nil }
    let involvements = try records.involvements.of(client)
    let members = involvements.members(on: today)
    let wasTakenBack = try records.keptClients.author(of: client)
    // That it was taken back is told like the end of any record, what comes then to the people who have it.
    if wasTakenBack == author { return nil }
    let marks = try records.agencies.marks()
    let agency = try records.practitioners.agency(of: author)
    var near = Set(members)
    if wasTakenBack == nil {
      near.formUnion(
        try records.activity.openers(
          of: client, since: now - OpeningReason.lifetime, among: Self.openings))
    }
    var told = try near.filter { person in
      let discretion = involvements.discretion(
        marks: marks, from: try records.practitioners.viewer(person, on: today), on: today)
      return !(involvement.map(discretion.hides) ?? false)
        && discretion.manner(of: author, at: agency) == nil
    }
    told.insert(author)
    return told
  }
}
