/// Somebody's word that a number or address of another practitioner has been replaced. It stands beside the
/// one on the card until its owner, or their agency, says whether it is right.
package struct NumberReport: Hashable, Sendable, Codable {
  package var id: NumberReportID
  package var owner: PractitionerID
  /// The contact point that it would replace.
  package var point: ContactPointID
  /// The value of that contact point.
  package var old: String
  package var value: String
  package var by: InboxItem.Sender
  package var moment: LocalMoment

  package init(
    id: NumberReportID, owner: PractitionerID, point: ContactPointID, old: String, value: String,
    by: InboxItem.Sender, moment: LocalMoment
  ) {
    self.id = id
    self.owner = owner
    self.point = point
    self.old = old
    self.value = value
    self.by = by
    self.moment = moment
  }

  /// How many wait for one contact point at most.
  package static let most = 5

  /// Who reported it and when: `reported by Tom Price, County Council, today; not confirmed`.
  package func words(on today: CivilDate) -> String {
    worded(
      "reported by \(by.name.display), \(by.agency), \(moment.date.wordsNear(today)); not confirmed"
    )
  }
}

package typealias NumberReportID = Identifier<NumberReport>
