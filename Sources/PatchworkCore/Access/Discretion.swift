/// The parts of one client's network that a viewer may not see.
///
/// This is the only rule on confidential services. Everything that could show an involvement
/// applies it: the network, the household, news, the glass log, receipts, refusals.
package struct Discretion: Hashable, Sendable {
  /// An involvement that is hidden from the viewer.
  private struct Hidden: Hashable, Sendable {
    var level: Confidentiality
    var practitioner: PractitionerID?
    var agency: AgencyID
  }

  private var hidden: [InvolvementID: Hidden] = [:]
  /// Practitioners with at least one visible involvement. Everybody sees them in the network.
  private var openPractitioners: Set<PractitionerID> = []
  private var openAgencies: Set<AgencyID> = []
  /// Agencies that are confidential as a whole, whether or not they are involved.
  private var marked: [AgencyID: Confidentiality]
  private let viewer: Viewer
  /// Whether a noted service is currently involved.
  package private(set) var isNoted = false

  /// The parts hidden from a viewer on a day.
  ///
  /// - Parameter marks: the agencies that are confidential as a whole.
  package init(
    _ involvements: [Involvement], marks: [AgencyID: Confidentiality], from viewer: Viewer,
    on today: CivilDate
  ) {
    self.viewer = viewer
    marked = marks
    // An agency's own people see all of its involvements.
    if let agency = viewer.agency { marked[agency] = nil }
    for involvement in involvements {
      // The stricter of the two marks.
      let level = [involvement.confidential, marks[involvement.agency]].compactMap { $0 }.max()
      guard let level, !viewer.belongs(to: involvement, at: level) else {
        if let who = involvement.practitioner { openPractitioners.insert(who) }
        openAgencies.insert(involvement.agency)
        continue
      }
      hidden[involvement.id] = Hidden(
        level: level, practitioner: involvement.practitioner, agency: involvement.agency)
      // One that has ended is not there to be rung.
      if level == .noted, involvement.isCurrent(on: today) { isNoted = true }
    }
  }

  package var isEmpty: Bool { hidden.isEmpty && marked.isEmpty }

  package func hides(_ involvement: InvolvementID) -> Bool { hidden[involvement] != nil }

  /// Whether an involvement is hidden and has a doorbell.
  package func isRung(_ involvement: InvolvementID) -> Bool { hidden[involvement]?.level == .noted }

  /// The confidentiality with which an action of a practitioner is shown; nil when the name may be
  /// shown.
  ///
  /// A colleague of a hidden involvement is hidden with it, unless the agency also has a visible
  /// involvement: a look from a refuge would show that the refuge is involved.
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

  /// Practitioners in hidden involvements only.
  ///
  /// - Parameter level: the confidentiality to select; nil for any.
  package func practitioners(_ level: Confidentiality?) -> Set<PractitionerID> {
    Set(
      hidden.values.filter { level == nil || $0.level == level }.compactMap(\.practitioner)
    ).subtracting(openPractitioners)
  }

  /// Agencies of which no person may be named beside the client.
  ///
  /// - Parameter level: the confidentiality to select; nil for any.
  package func agencies(_ level: Confidentiality?) -> Set<AgencyID> {
    let involved = hidden.values.filter { level == nil || $0.level == level }.map(\.agency)
    let whole = marked.filter { level == nil || $0.value == level }.keys
    return Set(involved).union(whole).subtracting(openAgencies)
  }

  /// Practitioners who may be named, whatever their agency.
  package var named: Set<PractitionerID> { openPractitioners }
}

extension Network {
  /// The part of the network that a viewer may see.
  ///
  /// All noted services together leave one fact, that there is a confidential service, without
  /// date, role, agency or position.
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
      !invitation.isSeen(with: discretion, by: viewer) { practitioner($0)?.agency }
    }
    seen.death = death?.seen(with: discretion) { practitioner($0)?.agency }
    // People and agencies that nothing names any more would reveal what was left out.
    seen.keepOnlyWhoIsNamed()
    seen.agencies = seen.agencies.map { $0.seen(from: viewer.agency) }
    return seen
  }

  /// Removes practitioners and agencies that nothing refers to any more.
  private mutating func keepOnlyWhoIsNamed() {
    var waiting = involvements.compactMap(\.practitioner)
    waiting += attentions.map(\.sender)
    waiting += attentions.flatMap { $0.recipients.map(\.practitioner) }
    waiting += invitations.map(\.sender) + invitations.compactMap(\.practitioner)
    waiting += death?.practitioners ?? []
    var named: Set<PractitionerID> = []
    while let id = waiting.popLast() {
      guard named.insert(id).inserted, let person = practitioner(id) else { continue }
      // Covers are kept, and their covers: `Reach` follows them.
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
  /// The attention as a viewer may see it; nil when the viewer may not know of it.
  ///
  /// A confidential service that sends one reveals itself to the recipients only.
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
    // One that seems to ask nobody would tell that it asks somebody who is hidden.
    return seen.recipients.isEmpty ? nil : seen
  }
}

extension Invitation {
  /// Whether a viewer may know of the invitation. Those who asked and those who are asked know of it
  /// already.
  package func isSeen(
    with discretion: Discretion, by viewer: Viewer,
    agencyOf: (PractitionerID) throws -> AgencyID?
  ) rethrows -> Bool {
    if sender == viewer.practitioner || agency == viewer.agency { return true }
    return try !discretion.hides(agency) && !(involvement.map(discretion.hides) ?? false)
      && discretion.manner(of: sender, at: agencyOf(sender)) == nil
  }
}

extension Agency {
  /// The agency without its confidentiality mark, unless the viewer works there.
  package func seen(from agency: AgencyID?) -> Agency {
    guard confidential != nil, id != agency else { return self }
    var seen = self
    seen.confidential = nil
    return seen
  }
}
