/// A client's move to another area, which is a hand-shake: somebody of the network says where the
/// family goes and asks the agency that receives them; somebody of that agency acknowledges and is
/// in the network from then on. Until then, and after it, the old network stays as it is: each ends
/// their own involvement when they choose.
///
/// What is asked is an `Invitation` of the kind `move`.
package struct MoveDraft: Hashable, Sendable, Codable {
  /// Who moves.
  package var client: ClientID
  /// The agency that receives them.
  package var agency: AgencyID
  /// The postcode district to which they move; empty when it is not known. Of a whole postcode only
  /// the district is kept: where a family hides is not for the asking.
  package var area: String

  /// A draft from its parts.
  package init(client: ClientID, agency: AgencyID, area: String = "") {
    self.client = client
    self.agency = agency
    self.area = area
  }

  /// The district that was typed, in its one form; nil where none was.
  ///
  /// - Throws: `DirectoryError.invalid` for what is no postcode and no district.
  package func district() throws -> String? {
    let typed = area.filter { !$0.isWhitespace }
    if typed.isEmpty { return nil }
    if let postcode = Postcode(typed) { return postcode.district }
    let upper = typed.uppercased()
    guard typed.utf8.count <= 4, Postcode.isDistrict(upper.utf8) else {
      throw DirectoryError.invalid(
        field: .area, rule: "a postcode, or its first part, such as ST16; empty if not known")
    }
    return upper
  }
}

extension Invitation {
  /// How many days an agency has for acknowledging a move: a week, in which everybody who works part
  /// of one comes in.
  package static let moveAcknowledgedWithin = 7
  /// For how many days a network is told what became of a move.
  package static let moveToldFor = 14

  /// Whether a move should have been acknowledged by now.
  package func isOverdue(on today: CivilDate) -> Bool {
    kind == .move && state == .pending && until < today
  }

  /// What it is called: `move to ST16`, or `move` where nobody knows to where.
  package var moveName: String { area.map { "move to \($0)" } ?? "move" }

  /// What somebody of the network is told, who need not know of whom it is asked:
  /// `move to ST16 waits to be acknowledged`.
  package func moveWords(on today: CivilDate) -> String {
    switch state {
    case .pending where isOverdue(on: today):
      "\(moveName) overdue since \(until.wordsNear(today))"
    case .pending: "\(moveName) waits to be acknowledged"
    case .accepted: "\(moveName) acknowledged"
    case .declined: "\(moveName) declined"
    case .withdrawn, .expired: "\(moveName) taken back"
    }
  }

  func moveRequest(on today: CivilDate) -> String {
    isOverdue(on: today)
      ? "overdue since \(until.wordsNear(today)): acknowledge a \(moveName)"
      : "acknowledge a \(moveName), by \(until.wordsNear(today))"
  }

  func moveProgress(on today: CivilDate) -> String {
    let day = answered.map { " \($0.wordsNear(today))" } ?? ""
    return switch state {
    case .pending where isOverdue(on: today):
      "overdue since \(until.wordsNear(today)): has not acknowledged the \(moveName)"
    case .pending: "asked to acknowledge the \(moveName) by \(until.wordsNear(today))"
    case .accepted: "acknowledged the \(moveName)\(day)"
    case .declined: "declined the \(moveName)\(day)"
    case .withdrawn: "taken back"
    case .expired: "nobody answered"
    }
  }

  /// How it stands, with the role that is asked for: `asked to join, open until Tue 8 Dec, as nurse`.
  package func standingWords(on today: CivilDate) -> String {
    let words = progressWords(on: today)
    return kind == .move || role.isEmpty ? words : "\(words), as \(role)"
  }
}
