/// When a client was last seen, by the asker and by anybody of the network. Said in one way everywhere.
package struct LastSeen: Hashable, Sendable {
  /// The asker's last contact; nil where they had none.
  package var byAsker: CivilDate?
  /// The last contact of anybody.
  package var byAnyone: CivilDate
  /// Who that was; may be empty.
  package var name: String
  /// Whether the asker works with the client, so that not having seen them is worth saying.
  package var hasAsker: Bool
  /// Whether it was the asker who saw the client last.
  package var isAskersOwn: Bool

  /// Nil where nobody has seen the client.
  package init?(_ network: Network, on today: CivilDate, asker: PractitionerID? = nil) {
    guard let last = VisitStrip(of: network, on: today).lastSeen else { return nil }
    let mine = network.involvements.filter { asker != nil && $0.practitioner == asker }
    let days =
      mine.compactMap(\.lastContact)
      + network.visits.filter { visit in mine.contains { $0.id == visit.involvement } }.map(\.day)
    byAsker = days.filter { $0 <= today }.max()
    byAnyone = last.day
    let involvement = network.involvements.first { $0.id == last.involvement }
    name = involvement.map(network.displayName) ?? ""
    hasAsker = mine.contains { $0.isCurrent(on: today) }
    isAskersOwn = mine.contains { $0.id == last.involvement }
  }

  /// `by you Sat 19 Sep; by anyone Fri 23 Oct, Lexi Williams`.
  package func words(on today: CivilDate) -> String {
    if isAskersOwn { return worded("by you \(byAnyone.wordsNear(today))") }
    let anyone =
      worded("by anyone \(byAnyone.wordsNear(today))") + (name.isEmpty ? "" : ", \(name)")
    if let byAsker { return worded("by you \(byAsker.wordsNear(today)); \(anyone)") }
    return hasAsker ? worded("not by you; \(anyone)") : anyone
  }
}
