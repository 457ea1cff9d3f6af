import FoundationEssentials
import PatchworkCore

/// Who looked: the record of activity as the people in it may see it.
struct GlassLog {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// More lines than this are answered to nobody who asks for a number of them.
  private static let answeredAtMost = 10_000

  /// Who looked at a client, the latest first, for the client's network.
  func looks(at client: ClientID, limit: Int) throws -> [Look] {
    try session.requireLooks(at: client)
    return try looks(
      at: client, limit: min(limit, Self.answeredAtMost), with: session.discretion(about: client))
  }

  /// Everybody who looked at a client, the latest first, as a viewer may read it: a right to know is to
  /// all of it. Lines are read one by one, so that memory holds the answer and no more.
  func everyLook(at client: ClientID, with discretion: Discretion) throws -> [Look] {
    try looks(at: client, limit: .max, with: discretion)
  }

  private func looks(
    at client: ClientID, limit: Int, with discretion: Discretion
  ) throws -> [Look] {
    // Looks at a record that was merged into this one are looks at this client.
    let identities = try records.merges.identities(of: client).map { String($0.rawValue) }
    return try looks(
      with: discretion,
      """
      client IN (\(identities.joined(separator: ",")))
        AND ?1 AND activity.kind IN ('opening', 'household', 'change', 'export')
      """, client.rawValue, limit)
  }

  /// Who looked at the asker's own entry, the latest first.
  func looksAtMe(limit: Int) throws -> [Look] {
    guard let me = try session.me else { return [] }
    return try looks(
      with: nil, "subject = ?1 AND activity.kind = 'card'", me.rawValue,
      min(limit, Self.answeredAtMost))
  }

  /// Entries as a viewer may read them. People who looked from confidential services are told of as one,
  /// in one line at the end without a time: more would count them. Not at all where the service so chose.
  /// What is left out counts towards no limit.
  private func looks(
    with discretion: Discretion?, _ which: String, _ id: Int64, _ limit: Int
  ) throws -> [Look] {
    let told = discretion?.leavingOut(.hidden, from: "activity.practitioner") ?? "1"
    var looks: [Look] = []
    var hasConfidential = false
    try records.connection.scanRows(
      """
      SELECT activity.sequence, moment, activity.practitioner, login, activity.kind, reason, \
      details,
        given, middle, family, practitioner.role, agency.name, agency.id
      FROM activity
      LEFT JOIN practitioner ON practitioner.id = activity.practitioner
      LEFT JOIN agency ON agency.id = practitioner.agency
      WHERE \(which) AND \(told) ORDER BY activity.sequence DESC
      """, id
    ) { row in
      guard looks.count < limit else { return false }
      let doer = ActivityDoer(row, personAt: 7)
      if let id = doer.practitioner, discretion?.manner(of: id, at: row.optionalID(12)) != nil {
        hasConfidential = true
      } else {
        looks.append(look(row, by: doer))
      }
      return true
    }
    if hasConfidential, looks.count < limit {
      looks.append(
        Look(
          sequence: 0, moment: nil, practitioner: nil, name: Confidentiality.standIn, act: .opened))
    }
    // Numbered from the end: how much was recorded between two of one's own looks is not told.
    for place in looks.indices { looks[place].sequence = Int64(looks.count - place) }
    return looks
  }

  private func look(_ row: Row, by doer: ActivityDoer) -> Look {
    let act: Look.Act =
      switch row.text(4) {
      case "change": .changed
      case "export": .exported
      case "household": .household
      default: .opened
      }
    return Look(
      sequence: row.int64(0), moment: UnitedKingdomTime.moment(row.int64(1)),
      practitioner: doer.practitioner, name: doer.name, place: doer.place, act: act,
      reason: OpeningReason(rawValue: row.text(5)),
      words: act == .changed ? changeWords(row.text(6)) : "")
  }

  private func changeWords(_ details: String) -> String {
    struct Words: Decodable { var words: String }
    let words = try? JSONDecoder().decode(Words.self, from: Data(details.utf8)).words
    return words.map { worded(Phrase(pattern: $0)) } ?? ""
  }
}
