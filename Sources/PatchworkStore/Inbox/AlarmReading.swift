import FoundationEssentials
import PatchworkCore

/// What a manager is told of the agency's people and clients because somebody ought to look at it. Facts,
/// no scores: each has a day and a name, and goes after four weeks.
struct AlarmReading {
  private let session: Session
  private var records: Records { session.records }
  private var connection: Connection { records.connection }

  init(_ session: Session) { self.session = session }

  private static let shownFor: Int64 = 28 * 86_400
  private var since: Int64 { session.moment - Self.shownFor }

  /// What there is to look at of one of the agency's people.
  func items(of person: Practitioner) throws -> [AgencyUpkeep.Item] {
    func item(_ kind: AgencyUpkeep.Item.Kind, _ moment: Int64?) -> AgencyUpkeep.Item? {
      moment.map {
        AgencyUpkeep.Item(
          kind, practitioner: person.id, name: person.name.display,
          until: UnitedKingdomTime.moment($0).date)
      }
    }
    return [
      item(.manyFound, try records.activity.lastAlarm(of: person.id, since: since)),
      item(.changedThenOpened, try openedAfterGain(person.id)),
      item(.numbersReplaced, try numbersReplaced(of: person.id)),
    ].compactMap(\.self)
  }

  /// The agency's clients whose shielding ended.
  func shieldsEnded() throws -> [AgencyUpkeep.Item] {
    try records.rightChanges.shieldsEnded(since: since).compactMap { client, moment in
      guard try session.tie(to: client) != .none, let line = try session.line(of: client) else {
        return nil
      }
      return AgencyUpkeep.Item(.shieldEnded, name: "", client: line, until: moment.date)
    }
  }

  /// When somebody last gained a right, if they opened a client within a week after it.
  private func openedAfterGain(_ practitioner: PractitionerID) throws -> Int64? {
    guard let gain = try records.rightChanges.lastGain(of: practitioner, since: since) else {
      return nil
    }
    let hasOpened = try connection.row(
      """
      SELECT 1 FROM activity WHERE practitioner = ? AND kind = 'opening'
        AND moment >= ? AND moment < ? LIMIT 1
      """, practitioner, gain, gain + Auditing.afterGain
    ) { _ in true }
    return hasOpened == nil ? nil : gain
  }

  /// When somebody else last changed a number or address of a practitioner. That it was undone since is no
  /// reason to keep quiet: who was rung meanwhile was another.
  private func numbersReplaced(of practitioner: PractitionerID) throws -> Int64? {
    var found: Int64?
    try connection.scanRows(
      """
      SELECT moment, practitioner, reversal FROM change
      WHERE changed_practitioner = ? AND reversal IS NOT NULL
      ORDER BY sequence DESC LIMIT 100
      """, practitioner
    ) { row in
      guard row.int64(0) > since else { return false }
      let author: PractitionerID = row.id(1)
      guard let reversal = try? JSONDecoder().decode(Reversal.self, from: Data(row.text(2).utf8)),
        reversal.changesNumbers(by: author)
      else { return true }
      found = row.int64(0)
      return false
    }
    return found
  }
}
