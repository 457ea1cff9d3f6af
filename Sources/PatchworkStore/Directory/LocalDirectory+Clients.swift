import PatchworkCore

/// Finding and opening clients.
extension LocalDirectory {
  /// A client with everything around them, opened on purpose: recorded before it is answered.
  package func open(_ client: ClientID, reason: OpeningReason?) async throws -> Network {
    try await look(at: client, reason: reason, opens: true)
  }

  /// A client with everything around them, as it stands at one moment, looked at again.
  package func network(of client: ClientID) async throws -> Network {
    try await look(at: client, reason: nil, opens: false)
  }

  private func look(
    at client: ClientID, reason: OpeningReason?, opens: Bool
  ) async throws -> Network {
    let moment = WallClock.now()
    let looked = try await asking(about: client, at: moment) { session in
      try Opening(session).look(at: client, reason: reason, opens: opens)
    }
    openings.add(client, by: looked.author.practitioner)
    // A file that may only be read keeps no record; somebody who has it can read it without us.
    if looked.isNew, isWritable {
      try await changing(about: client, at: moment) { session in
        try Opening(session).record(looked, of: client, given: reason)
      }
    }
    return looked.network
  }

  /// The clients that the asker opened last, latest first, in this program and before. They are shown
  /// where nothing is typed: the next text begins a new look-up.
  package func recentClients(limit: Int) async throws -> [ClientSummary] {
    let openings = openings
    let (recent, author) = try await asking { session in
      // No right to find clients: none to come back to either.
      guard try session.mayFindClients else { return ([ClientSummary](), try session.author) }
      let stored = try session.records.openings.recent(session.me, limit: limit)
      var seen: Set<ClientID> = []
      let recent = try (openings.of(session.me) + stored).filter {
        try seen.insert($0).inserted && !session.hides($0)
      }
      .prefix(max(0, limit)).compactMap(session.line)
      return (recent, try session.author)
    }
    endLookUp(of: author)
    return recent
  }

  /// The people at a client's address, opened for a reason: recorded, each of them, before it is answered.
  package func openHousehold(
    of client: ClientID, reason: OpeningReason
  ) async throws -> HouseholdNetwork {
    try await changing(about: client) { session in
      try session.require(.openClient, with: client)
      let read = try HouseholdReading(session).open(client, for: reason)
      for other in read.opened {
        let ground = try session.require(.openClient, with: other, reason: reason)
        try session.records.openings.keep(
          reason, of: session.author, for: other, at: session.moment)
        try session.note(.opening, client: other, reason: ground.reason)
      }
      return read.household
    }
  }

  /// The people at a client's address, and who works with those whom the asker has open.
  package func household(of client: ClientID) async throws -> HouseholdNetwork {
    let (household, author) = try await asking(about: client) { session in
      try session.require(.openClient, with: client)
      return (try HouseholdReading(session).household(of: client), try session.author)
    }
    // The others were seen too, and their networks see that they were.
    for member in household.members where member.person.id != client {
      try await noteShown(.household(member.person.id), by: author)
    }
    return household
  }

  /// Finds clients, practitioners and agencies by whatever was typed.
  package func search(_ request: SearchRequest) async throws -> SearchAnswer {
    let index = searchIndex
    let (answer, author) = try await asking { session in
      (try SearchAnswering(session, index).answer(request), try session.author)
    }
    guard !Typing.isEmpty(request.text) else {
      endLookUp(of: author)
      return answer.answer
    }
    try await noteShown(
      .lookUp(
        LookUp(
          text: request.text, found: answer.answer.hits.map(\.identifier),
          isWhole: answer.isWhole, purpose: request.purpose?.rawValue,
          at: WallClock.milliseconds())),
      by: author)
    return answer.answer
  }

  /// Clients already held who may be the person in a draft, likeliest first.
  package func possibleDuplicates(of draft: Client) async throws -> [SearchHit] {
    try await possibleDuplicates(of: draft, purpose: nil)
  }

  package func possibleDuplicates(
    of draft: Client, purpose: OpeningReason?
  ) async throws -> [SearchHit] {
    let index = searchIndex
    let (hits, author) = try await asking { session in
      (
        try SearchAnswering(session, index).duplicates(of: draft, for: purpose), try session.author
      )
    }
    // A look-up of its own, before and after: what is typed into the search box goes on from none
    // of it.
    endLookUp(of: author)
    let text = "duplicates of \(draft.name.display)"
    try await noteShown(
      .lookUp(
        LookUp(
          text: text, found: hits.map(\.identifier), isWhole: true, purpose: purpose?.rawValue,
          at: WallClock.milliseconds())),
      by: author)
    endLookUp(of: author)
    return hits
  }
}

extension SearchHit {
  /// The identifier of what was found, whatever its kind.
  fileprivate var identifier: Int64 {
    switch subject {
    case .client(let summary): summary.id.rawValue
    case .practitioner(let id, _, _, _): id.rawValue
    case .agency(let id, _, _): id.rawValue
    }
  }
}
