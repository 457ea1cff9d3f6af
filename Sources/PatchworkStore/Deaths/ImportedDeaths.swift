import PatchworkCore

/// What files say of clients' deaths.
///
/// A file that names the day confirms it. One that names none takes back only what files alone said: the
/// system that it comes from may not have heard yet.
struct ImportedDeaths {
  private let records: Records
  private let moment: Int64

  init(_ records: Records, at moment: Int64) {
    self.records = records
    self.moment = moment
  }

  /// The day of death that stands once a file has said what a client is like.
  func standing(_ said: Client, over before: Client) throws -> CivilDate? {
    guard said.died == nil, let day = before.died else { return said.died }
    let words = try records.deaths.words(about: before.id, on: day)
    // A day without a word is of a time before words were kept: a person may have said it.
    return words.isEmpty || words.contains { !$0.isImported } ? day : nil
  }

  /// Keeps the word of a file that recorded a day, changed it or took it back, once that is stored.
  func note(_ client: Client, over before: Client?) throws {
    guard client.died != before?.died else { return }
    let word = try client.died.map { try say($0, of: client.id) }
    _ = try records.deaths.end(of: client.id, by: word)
    // Nobody works yet with somebody who was not known.
    if before != nil { try tell(of: client.id, before: before?.died) }
  }

  /// Keeps the word of a file that names the day that is recorded.
  ///
  /// - Returns: whether no file had said it before.
  func confirm(_ client: ClientID) throws -> Bool {
    guard let day = try records.deaths.day(of: client),
      try !records.deaths.words(about: client, on: day).contains(where: \.isImported)
    else { return false }
    _ = try say(day, of: client)
    try tell(of: client, before: day)
    return true
  }

  private func say(_ day: CivilDate, of client: ClientID) throws -> DeathWordID {
    try records.deaths.insert(
      day, of: client, by: Author(.unassigned), isImported: true, at: moment)
  }

  private func tell(of client: ClientID, before: CivilDate?) throws {
    try DeathTelling(records, by: nil, at: moment).tell(of: client, before: before)
  }
}
