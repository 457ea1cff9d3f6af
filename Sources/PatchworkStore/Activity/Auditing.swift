import FoundationEssentials
import PatchworkCore

/// What is recorded of an auditor who read the record.
struct AuditReading: Encodable {
  var question: ActivityQuestion
  var entries: Int
}

/// The record of activity as auditors read it.
struct Auditing {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// The entries that answer a question, the latest first.
  func answer(_ question: ActivityQuestion) throws -> [ActivityRecord] {
    try session.require(.readActivity)
    let limit = max(0, min(question.limit, 1_000_000))
    let first = question.from.map { Self.start(of: $0) } ?? Int64.min
    let end = question.until.map { Self.start(of: $0.adding(days: 1)) } ?? Int64.max
    // With the records that were merged into the client's. A list cannot be bound; numbers are safe
    // to write out.
    let theirs =
      try question.client.map(records.merges.identities)?
      .map { String($0.rawValue) }.joined(separator: ",") ?? ""
    var found: [ActivityRecord] = []
    var busy: [BusyDay: Bool] = [:]
    var shielded: [ClientID: Bool] = [:]
    try records.connection.scanRows(
      """
      SELECT activity.sequence, moment, activity.practitioner, login, activity.kind, \
      activity.client,
        reason, details, practitioner.given, practitioner.middle, practitioner.family,
        practitioner.role, agency.name, client_name.given, client_name.middle,
        client_name.family, practitioner.hours, subject.id, subject.given, subject.middle,
        subject.family
      FROM activity
      LEFT JOIN practitioner ON practitioner.id = activity.practitioner
      LEFT JOIN agency ON agency.id = practitioner.agency
      LEFT JOIN practitioner AS subject ON subject.id = activity.subject
        AND activity.kind IN ('card', 'reading', 'rights', 'access')
      LEFT JOIN client_name ON client_name.client = activity.client AND position = 0
      WHERE (?1 IS NULL OR activity.practitioner = ?1)
        AND (?2 IS NULL OR activity.client IN (\(theirs)))
        AND (?3 IS NULL OR practitioner.agency = ?3)
        AND moment >= ?4 - 86400 AND moment <= ?5 AND activity.sequence < ?6
      ORDER BY activity.sequence DESC
      """, question.practitioner, question.client, question.agency,
      // The query takes a day off it, which must not overflow.
      max(first, Int64.min + 86_400), end,
      question.before ?? Int64.max
    ) { row in
      guard found.count < limit else { return false }
      var record = record(row)
      if let from = question.from, record.moment.date < from { return true }
      if let until = question.until, record.moment.date > until { return true }
      for fact in question.facts where try !holds(fact, record, row, &busy) { return true }
      if record.kind == ActivityEntry.Kind.change.rawValue {
        let isShielded =
          try record.client.map { try shielded[$0] ?? records.shields.isShielded($0) } ?? false
        if let client = record.client { shielded[client] = isShielded }
        record.details = try json(
          AuditedChange(RecordedChange(record.details), isShielded: isShielded))
      }
      found.append(record)
      return true
    }
    return found
  }

  /// Seconds after a right was gained for which openings are listed with it.
  static let afterGain: Int64 = 7 * 86_400

  private struct BusyDay: Hashable {
    var practitioner: PractitionerID
    var day: CivilDate
  }

  private func record(_ row: Row) -> ActivityRecord {
    let doer = ActivityDoer(row, personAt: 8)
    return ActivityRecord(
      sequence: row.int64(0), moment: UnitedKingdomTime.moment(row.int64(1)), kind: row.text(4),
      practitioner: doer.practitioner, name: doer.name, place: doer.place,
      client: row.optionalID(5), clientName: row.isNull(13) ? "" : row.personName(13).display,
      subject: row.optionalID(17), subjectName: row.isNull(17) ? nil : row.personName(18).display,
      reason: OpeningReason(rawValue: row.text(6)), details: RightsLedger.leftOut(of: row.text(7)))
  }

  private func holds(
    _ fact: ActivityQuestion.Fact, _ record: ActivityRecord, _ row: Row,
    _ busy: inout [BusyDay: Bool]
  ) throws -> Bool {
    switch fact {
    case .stranger: return record.kind == "opening" && record.reason != nil
    case .namesake:
      let family = row.text(10).lowercased()
      return record.kind == "opening" && !family.isEmpty && family == row.text(15).lowercased()
    case .outOfHours:
      guard let hours = WorkingPattern(row.text(16)), hours.isGiven else { return false }
      return !hours.runs(at: record.moment)
    case .manyFound: return record.kind == ActivityEntry.Kind.manyFound.rawValue
    case .changedThenOpened:
      guard record.kind == "opening", let who = record.practitioner else { return false }
      return try records.rightChanges.gained(
        who, before: row.int64(1), within: Self.afterGain)
    case .shieldEnded:
      return record.kind == "change"
        && RecordedChange(record.details)?.words?.hasPrefix(Shields.endedWords.english) == true
    case .numbersReplaced:
      guard record.kind == "change", let who = record.practitioner else { return false }
      return RecordedChange(record.details)?.records?.changesNumbers(by: who) == true
    case .many:
      guard record.kind == "opening", let who = record.practitioner else { return false }
      let day = BusyDay(practitioner: who, day: record.moment.date)
      if let known = busy[day] { return known }
      let start = Self.start(of: day.day)
      let count =
        try records.connection.row(
          """
          SELECT count(DISTINCT client) FROM activity
          WHERE practitioner = ? AND kind = 'opening' AND moment >= ?2 AND moment < ?2 + 86400
          """, who, start
        ) { $0.int(0) } ?? 0
      busy[day] = count >= ActivityQuestion.manyAtLeast
      return count >= ActivityQuestion.manyAtLeast
    }
  }

  /// The first second of a day, by universal time: an hour off in summer, which the question's range
  /// allows for.
  private static func start(of day: CivilDate) -> Int64 { Int64(day.dayNumber) * 86_400 }
}
