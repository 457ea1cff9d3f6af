/// What of one client's network a viewer may not know.
///
/// Every answer in which an involvement could show asks this, so that there is one rule and no way
/// round it: the network, the household, news, the glass log, receipts, refusals.
package struct Discretion: Hashable, Sendable {
  /// Somebody's involvements, in so far as they are hidden.
  private struct Hidden: Hashable, Sendable {
    var level: Confidentiality
    var practitioner: PractitionerID?
    var agency: AgencyID
  }

  private var hidden: [InvolvementID: Hidden] = [:]
  /// Whoever is named where it may be seen: they are in the network for everybody.
  private var openPractitioners: Set<PractitionerID> = []
  private var openAgencies: Set<AgencyID> = []
  /// Agencies that are confidential as a whole, whether they are involved or not.
  private var marked: [AgencyID: Confidentiality]
  private let viewer: Viewer
  /// Whether a confidential service is involved now that wishes others to know so much.
  package private(set) var isNoted = false

  /// What is hidden from a viewer on a day.
  ///
  /// - Parameter marks: the agencies that are confidential as a whole.
  package init(
    _ involvements: [Involvement], marks: [AgencyID: Confidentiality], from viewer: Viewer,
    on today: CivilDate
  ) {
    self.viewer = viewer
    marked = marks
    if let agency = viewer.agency { marked[agency] = nil }
    for involvement in involvements {
      let level = [involvement.confidential, marks[involvement.agency]].compactMap { $0 }.max()
      guard let level, !viewer.belongs(to: involvement) else {
        if let who = involvement.practitioner { openPractitioners.insert(who) }
        openAgencies.insert(involvement.agency)
        continue
      }
      hidden[involvement.id] = Hidden(
        level: level, practitioner: involvement.practitioner, agency: involvement.agency)
      if level == .noted, involvement.isCurrent(on: today) { isNoted = true }
    }
  }

  /// Whether nothing has to be hidden.
  package var isEmpty: Bool { hidden.isEmpty && marked.isEmpty }

  /// Whether an involvement is hidden.
  package func hides(_ involvement: InvolvementID) -> Bool { hidden[involvement] != nil }

  /// Whether an involvement is hidden and has a doorbell.
  package func isRung(_ involvement: InvolvementID) -> Bool { hidden[involvement]?.level == .noted }

  /// How somebody who did something about the client is told of; nil: by name.
  ///
  /// A colleague of a hidden involvement is hidden with it, unless their agency is in the network
  /// for everybody: who looks from a refuge says that the refuge is there.
  package func manner(
    of practitioner: PractitionerID, at agency: AgencyID?
  ) -> Confidentiality? {
    if practitioner == viewer.practitioner || openPractitioners.contains(practitioner) {
      return nil
    }
    if let agency, agency == viewer.agency { return nil }
    return hidden.values.filter { one in
      one.practitioner == practitioner
        || (one.agency == agency && !openAgencies.contains(one.agency))
    }.map(\.level).max() ?? agency.flatMap { marked[$0] }
  }

  /// Whether an agency may not be named beside the client.
  package func hides(_ agency: AgencyID) -> Bool {
    if openAgencies.contains(agency) { return false }
    return marked[agency] != nil || hidden.values.contains { $0.agency == agency }
  }

  /// Practitioners named in hidden involvements alone, of a level or of any.
  package func practitioners(_ level: Confidentiality?) -> Set<PractitionerID> {
    Set(
      hidden.values.filter { level == nil || $0.level == level }.compactMap(\.practitioner)
    ).subtracting(openPractitioners)
  }

  /// Agencies none of whose people may be named beside the client, of a level or of any.
  package func agencies(_ level: Confidentiality?) -> Set<AgencyID> {
    let involved = hidden.values.filter { level == nil || $0.level == level }.map(\.agency)
    let whole = marked.filter { level == nil || $0.value == level }.keys
    return Set(involved).union(whole).subtracting(openAgencies)
  }

  /// Practitioners who may be named, wherever they work.
  package var named: Set<PractitionerID> { openPractitioners }
}

extension Network {
  /// The same network as a viewer may see it.
  ///
  /// Whatever the number of confidential services, one fact is left of them: that there is one, or
  /// nothing. It has no date, role, agency or place in any order.
  package func seen(by viewer: Viewer, on today: CivilDate) -> Network {
    let marks = Dictionary(
      agencies.compactMap { agency in agency.confidential.map { (agency.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let discretion = Discretion(involvements, marks: marks, from: viewer, on: today)
    guard !discretion.isEmpty else { return self }
    var seen = self
    seen.hasConfidentialService = discretion.isNoted
    seen.involvements.removeAll { discretion.hides($0.id) }
    seen.visits.removeAll { discretion.hides($0.involvement) }
    seen.endedLately.removeAll { discretion.hides($0) }
    seen.attentions = attentions.compactMap { attention in
      attention.seen(with: discretion, by: viewer) { practitioner($0)?.agency }
    }
    seen.invitations.removeAll { invitation in
      if invitation.sender == viewer.practitioner || invitation.agency == viewer.agency {
        return false
      }
      return discretion.hides(invitation.agency)
        || invitation.involvement.map(discretion.hides) ?? false
        || discretion.manner(
          of: invitation.sender, at: practitioner(invitation.sender)?.agency) != nil
    }
    seen.keepOnlyWhoIsNamed()
    seen.agencies = seen.agencies.map { $0.seen(from: viewer.agency) }
    return seen
  }

  /// Leaves out practitioners and agencies that nothing names any more.
  private mutating func keepOnlyWhoIsNamed() {
    var waiting = involvements.compactMap(\.practitioner)
    waiting += attentions.map(\.sender)
    waiting += attentions.flatMap { $0.recipients.map(\.practitioner) }
    waiting += invitations.map(\.sender) + invitations.compactMap(\.practitioner)
    var named: Set<PractitionerID> = []
    while let id = waiting.popLast() {
      guard named.insert(id).inserted, let person = practitioner(id) else { continue }
      waiting += person.leave.compactMap(\.cover)
    }
    practitioners.removeAll { !named.contains($0.id) }
    let places = Set(
      involvements.map(\.agency) + practitioners.map(\.agency) + invitations.map(\.agency)
        + [emergencyTeam].compactMap(\.self))
    agencies.removeAll { !places.contains($0.id) }
  }
}

extension Attention {
  /// The attention as a viewer may see it; nil when they may not know of it.
  ///
  /// Whoever asks from a confidential service has told those whom they ask, and nobody else.
  package func seen(
    with discretion: Discretion, by viewer: Viewer,
    agencyOf: (PractitionerID) throws -> AgencyID?
  ) rethrows -> Attention? {
    let isAsked = recipients.contains { $0.practitioner == viewer.practitioner }
    let manner = try discretion.manner(of: sender, at: agencyOf(sender))
    if !isAsked && manner != nil { return nil }
    var seen = self
    seen.recipients = try recipients.filter { recipient in
      try discretion.manner(
        of: recipient.practitioner, at: agencyOf(recipient.practitioner)) == nil
    }
    return seen.recipients.isEmpty ? nil : seen
  }
}

extension Agency {
  /// The agency as somebody who works at one may see it: marks are for its own people.
  package func seen(from agency: AgencyID?) -> Agency {
    guard confidential != nil, id != agency else { return self }
    var seen = self
    seen.confidential = nil
    return seen
  }
}
