import PatchworkCore

/// Telling how a client's death stands: the network, records stewards, and everybody who was told
/// before. Those who heard that somebody died must hear that they did not.
struct DeathTelling {
  private let records: Records
  private let author: PractitionerID?
  private let today: CivilDate
  private let moment: Int64

  init(_ records: Records, by author: PractitionerID?, at moment: Int64) {
    self.records = records
    self.author = author
    self.moment = moment
    today = UnitedKingdomTime.moment(moment).date
  }

  init(_ session: Session) throws {
    self.init(session.records, by: try session.me, at: session.moment)
  }

  /// Tells how it stands now.
  ///
  /// - Parameter before: the day that was recorded before, which is taken back if none is recorded now.
  /// - Returns: whom it tells.
  @discardableResult
  func tell(of client: ClientID, before: CivilDate?) throws -> Set<PractitionerID> {
    let death = try records.deaths.read(of: client)
    guard let day = death?.day ?? before else { return [] }
    let kind: DeathNews.Kind =
      death.map { $0.confirmed == nil ? .recorded : .confirmed } ?? .takenBack
    let members = try records.involvements.of(client).members(on: today)
    let stewards = try records.accounts.stewards(on: today)
    let others = try records.deathNews.people(of: client).union(members).union(stewards)
      .filter { $0 != author }
    let news = try records.deathNews.insert(
      kind, day, of: client, by: author ?? .unassigned, at: moment, for: others)
    // What the author was told before is how it stood, and no longer stands.
    guard let author else { return others }
    let wasNew = try !records.deathNews.recipients.see(
      upTo: news, of: client, by: author, at: moment
    ).isEmpty
    return wasNew ? others.union([author]) : others
  }
}
