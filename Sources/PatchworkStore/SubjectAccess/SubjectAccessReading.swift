import PatchworkCore

/// Gathering everything that is held on a client, as people outside the network may read it.
struct SubjectAccessReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func access(to id: ClientID) throws -> SubjectAccess {
    guard let whole = try WholeNetwork(of: id, from: records, now: session.moment) else {
      throw DirectoryError.notFound
    }
    // Nobody can know who else will read the client's copy, so that it holds what outsiders may
    // see.
    var network = try session.shownToOutsiders(whole)
    // What one steward gathers alone is no more than what one exports alone.
    let isGuarded =
      try network.isShielded && !session.holdsTheFile && session.ownTie(to: id) != .own
    if isGuarded { network = network.withoutPlaces }
    let discretion = try session.discretion(about: id, for: nil)
    let involvements = network.involvements.map { involvement in
      let person = involvement.practitioner.flatMap(network.practitioner)
      let agency = network.agency(involvement.agency)?.name ?? ""
      return SubjectAccess.Line(
        who: [person?.name.display ?? "", person?.role ?? "", agency].filter { !$0.isEmpty }
          .joined(separator: ", "),
        what: involvement.role, from: involvement.from, until: involvement.until)
    }
    let family = network.family.map { member in
      SubjectAccess.Line(
        who: member.person.name.display,
        what: member.kind?.rawValue ?? worded("shares the household"), from: nil, until: nil)
    }
    let looks = try GlassLog(session).everyLook(at: id, with: discretion)
    let searches = try records.activity.searches(finding: id)
    return SubjectAccess(
      client: network.client, involvements: involvements, family: family,
      sharing: isGuarded
        ? [] : try SharingDecisions(session).receipts(about: id, with: discretion),
      others: isGuarded ? [] : try HeldFacts(session, about: id, with: discretion).sentences(),
      looks: isGuarded ? [] : looks,
      withheld: (isGuarded ? [Self.guardedWords] : [])
        + withheld(from: network, family: family.count, searches: searches))
  }

  private static var guardedWords: String {
    worded(
      """
      Where the client is, who works with them, and what was done: they are shielded, and the \
      person who gathers this does not work with them. Somebody of the network who is a records \
      steward gathers all of it.
      """)
  }

  /// What is held and not given, and why.
  private func withheld(from network: Network, family: Int, searches: Int) -> [String] {
    var withheld: [String] = []
    if network.hasConfidentialService {
      withheld.append(
        worded(
          """
          Which confidential service is involved, and what it did: who else reads this page \
          cannot be known. The service itself tells the client.
          """))
    }
    if family > 0 {
      withheld.append(
        worded(
          """
          Dates of birth, numbers, addresses and networks of \(family) relatives and others of \
          the household: facts about other people.
          """))
    }
    if !network.practitioners.isEmpty {
      withheld.append(
        worded(
          """
          Contact points, hours and leave of \(network.practitioners.count) practitioners: they \
          belong to the practitioners and their agencies.
          """))
    }
    if searches > 0 {
      withheld.append(
        worded(
          """
          The words of \(searches) searches that listed this client among others: they name other \
          people.
          """))
    }
    return withheld
  }
}

extension Network {
  /// Without what tells where a shielded client is or by whom they are found.
  fileprivate var withoutPlaces: Network {
    var network = self
    network.client = client.withoutWhereabouts
    network.involvements = []
    network.practitioners = []
    network.family = []
    return network
  }
}
