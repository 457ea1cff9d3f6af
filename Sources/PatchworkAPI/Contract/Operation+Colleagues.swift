import PatchworkCore

extension Operation {
  /// Confirming practitioners whom another agency entered.
  static let colleagueActs: [Operation] = [
    act(
      .confirmColleague, "/v1/practitioners/{practitioner}/confirmations",
      "Says whether somebody whom another agency entered works at the asker's own.",
      body: "ColleagueBody")
  ]
}

extension Operation.ID {
  /// Says whether somebody works at the asker's agency.
  package static let confirmColleague = Self("confirmColleague")
}

/// Whether somebody whom another agency entered works there.
package struct ColleagueBody: Codable, Hashable, Sendable {
  /// Whether they do.
  package var worksHere: Bool

  /// What is said of a colleague.
  package init(worksHere: Bool) { self.worksHere = worksHere }
}
