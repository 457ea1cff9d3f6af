/// A client's move to another area. A member of the network gives the destination and asks the
/// receiving agency. A worker of that agency acknowledges and joins the network. The old
/// involvements do not change: each worker ends their own.
///
/// The request is an `Invitation` of the kind `move`.
package struct MoveDraft: Hashable, Sendable, Codable {
  package var client: ClientID
  /// The receiving agency.
  package var agency: AgencyID
  /// The destination's postcode district; empty when unknown. Of a full postcode only the district
  /// is kept, because some families are in hiding.
  package var area: String

  package init(client: ClientID, agency: AgencyID, area: String = "") {
    self.client = client
    self.agency = agency
    self.area = area
  }

  /// The district in its normal form; nil when empty.
  ///
  /// - Throws: `DirectoryError.invalid` when the text is neither a postcode nor a district.
  package func district() throws -> String? {
    let typed = area.filter { !$0.isWhitespace }
    if typed.isEmpty { return nil }
    if let postcode = Postcode(typed) { return postcode.district }
    let upper = typed.uppercased()
    guard typed.utf8.count <= 4, Postcode.isDistrict(upper.utf8) else {
      throw DirectoryError.invalid(
        field: .area,
        rule: worded("a postcode, or its first part, such as ST16; empty if not known"))
    }
    return upper
  }
}

extension Invitation {
  /// Days for acknowledging a move: a week, in which every part-time worker comes in.
  package static let moveAcknowledgedWithin = 7
  /// Days for which a network is shown the result of a move.
  package static let moveToldFor = 14

  /// Whether a move is unanswered after its last day.
  package func isOverdue(on today: CivilDate) -> Bool {
    kind == .move && state == .pending && until < today
  }

  /// The move for the user: `move to ST16`, or `move` when the destination is unknown.
  package var moveName: String { area.map { worded("move to \($0)") } ?? "move" }

  /// The state for a member of the network, without the agency asked:
  /// `move to ST16 not acknowledged yet`.
  package func moveWords(on today: CivilDate) -> String {
    switch state {
    case .pending where isOverdue(on: today):
      worded("\(moveName) overdue since \(until.wordsNear(today))")
    case .pending: worded("\(moveName) not acknowledged yet")
    case .accepted: worded("\(moveName) acknowledged")
    case .declined: worded("\(moveName) declined")
    case .withdrawn, .expired: worded("\(moveName) withdrawn")
    }
  }

  func moveRequest(on today: CivilDate) -> String {
    isOverdue(on: today)
      ? worded("overdue since \(until.wordsNear(today)): acknowledge a \(moveName)")
      : worded("acknowledge a \(moveName), by \(until.wordsNear(today))")
  }

  func moveProgress(on today: CivilDate) -> String {
    let day = answered.map { " \($0.wordsNear(today))" } ?? ""
    return switch state {
    case .pending where isOverdue(on: today):
      worded("overdue since \(until.wordsNear(today)): has not acknowledged the \(moveName)")
    case .pending: worded("asked to acknowledge the \(moveName) by \(until.wordsNear(today))")
    case .accepted: worded("acknowledged the \(moveName)\(day)")
    case .declined: worded("declined the \(moveName)\(day)")
    case .withdrawn: "withdrawn"
    case .expired: worded("nobody answered")
    }
  }

  /// The state with the role: `asked to join, open until Tue 8 Dec, as nurse`.
  package func standingWords(on today: CivilDate) -> String {
    let words = progressWords(on: today)
    return kind == .move || role.isEmpty ? words : worded("\(words), as \(role)")
  }
}
