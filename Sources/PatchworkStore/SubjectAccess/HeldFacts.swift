import PatchworkCore

/// What is held on a client besides their record, network, family and looks, as sentences.
struct HeldFacts {
  private let session: Session
  private let client: ClientID
  private let discretion: Discretion
  private var records: Records { session.records }

  init(_ session: Session, about client: ClientID, with discretion: Discretion) {
    self.session = session
    self.client = client
    self.discretion = discretion
  }

  func sentences() throws -> [String] {
    try death() + visits() + attentions() + invitations() + merges() + archive()
  }

  private func death() throws -> [String] {
    // As outsiders see it: who recorded the death may be somebody who must not be named.
    guard
      let network = try WholeNetwork(of: client, from: records, now: session.moment)
        .map(session.shownToOutsiders), let mark = network.deathMark
    else { return [] }
    return [worded("Died \(mark.day.words): \(network.deathWords ?? "recorded").")]
  }

  private func visits() throws -> [String] {
    var lines: [String] = []
    let days = Set(
      try records.visits.of(client, since: CivilDate(dayNumber: 0))
        .filter { !discretion.hides($0.involvement) }.map(\.day)
    ).sorted()
    if !days.isEmpty {
      lines.append(worded("Seen on: \(days.map(\.words).joined(separator: ", "))."))
    }
    for involvement in try records.involvements.of(client).seen(with: discretion) {
      if let next = involvement.nextVisit {
        lines.append(worded("A visit is planned for \(next.words) (\(involvement.role))."))
      }
      if let end = involvement.expectedEnd {
        lines.append(worded("Expected to end by \(end.words) (\(involvement.role))."))
      }
    }
    return lines
  }

  private func attentions() throws -> [String] {
    try records.attentions.all(about: client).map { attention in
      worded(
        """
        \(attention.raised.date.words): somebody asked the network to get in touch \
        (\(attention.reason.rawValue)).
        """)
    }
  }

  private func invitations() throws -> [String] {
    try records.invitations.told(about: client).compactMap { told in
      let place = try records.practitioners.agency(of: told.sender)
      if discretion.hides(told.agency) || discretion.manner(of: told.sender, at: place) != nil {
        return nil
      }
      let asked =
        told.isMove
        ? [worded("asked to acknowledge a move"), told.area, told.agencyName]
        : [worded("asked to join or to take over"), told.role, told.agencyName]
      return "\(told.sent.date.words): "
        + "\(asked.filter { !$0.isEmpty }.joined(separator: ", ")) (\(told.state))."
    }
  }

  private func merges() throws -> [String] {
    try MergeReading(session).merged(into: client).map {
      worded(
        """
        A record in the name of \($0.name.full) was merged into this one on \
        \($0.moment.date.words).
        """)
    }
  }

  private func archive() throws -> [String] {
    try records.archive.since(client).map { [worded("Archived since \($0.words).")] } ?? []
  }
}
