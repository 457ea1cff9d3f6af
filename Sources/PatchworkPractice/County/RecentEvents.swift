import PatchworkCore

/// Recent events in the county's networks, so that a newcomer can try everything: attention,
/// visits, invitations, hand-overs, moves, stale and dead numbers.
extension CountyMaker {
  mutating func addRecentEvents() {
    guard let amina = worker("Amina Okafor"), let joy = worker("Joy Adeyemi"),
      let tom = worker("Tom Price"), let bev = worker("Bev Lyle"), let ruth = worker("Ruth Cole"),
      let sian = client("Siân Watson"), let rhys = client("Rhys Pugh")
    else { return }
    raise(.callMe, .soon, about: rhys, from: joy, to: [amina], by: 1, minutesPast: 9 * 60 + 12)
    raise(.visitArranged, .routine, about: rhys, from: amina, to: [joy], minutesPast: 8 * 60 + 50)
    raise(
      .workerChanging, .routine, about: sian, from: joy, to: [tom, bev, ruth], by: 6,
      minutesPast: 8 * 60 + 31)
    visit(sian, joy, [6, 13, 21])
    visit(sian, ruth, [12, 26])
    visit(rhys, amina, [9, 23])
    visit(rhys, joy, [6, 20])
    // Two visits on one day, which the strip of contacts marks.
    for index in county.involvements.indices
    where county.involvements[index].client == sian && county.involvements[index].until == nil {
      if county.involvements[index].practitioner == tom {
        county.involvements[index].nextVisit = workday(after: today.adding(days: 8))
      }
    }
    invite(.join, from: ruth, to: amina, about: sian, role: "health visitor")
    handOver(to: amina)
    addMoves(around: amina)
    age(amina, place: 1, by: 214)
    age(bev, place: 0, by: 400)
    report(tom, place: 1, deadFor: 2)
    report(bev, place: 1, deadFor: 9)
  }

  /// Adds visits, given as days ago.
  private mutating func visit(_ client: ClientID, _ worker: PractitionerID, _ ago: [Int]) {
    let found = county.involvements.first {
      $0.client == client && $0.practitioner == worker && $0.until == nil
    }
    guard let found else { return }
    county.visits += ago.map {
      Visit(involvement: found.id, day: workday(before: today.adding(days: -$0)))
    }
  }

  private mutating func invite(
    _ kind: Invitation.Kind, from sender: PractitionerID, to receiver: PractitionerID,
    about client: ClientID, role: String, involvement: InvolvementID? = nil
  ) {
    guard let agency = county.practitioners.first(where: { $0.id == receiver })?.agency else {
      return
    }
    county.invitations.append(
      Invitation(
        id: nextID(), kind: kind, client: client, sender: sender, practitioner: receiver,
        agency: agency, role: role, involvement: involvement,
        sent: LocalMoment(today.adding(days: -2), TimeOfDay(11, 20)),
        until: today.adding(days: Invitation.openFor - 2)))
  }

  /// Invites `receiver` to take over two cases of one colleague in the same team.
  private mutating func handOver(to receiver: PractitionerID) {
    let team = county.practitioners.first { $0.id == receiver }?.agency
    let mine = Set(
      county.involvements.filter { $0.practitioner == receiver && $0.until == nil }.map(\.client))
    let theirs = county.involvements.filter {
      $0.agency == team && $0.practitioner != nil && $0.practitioner != receiver
        && $0.until == nil && !mine.contains($0.client)
    }
    guard let giver = theirs.first?.practitioner else { return }
    for one in theirs.filter({ $0.practitioner == giver }).prefix(2) {
      invite(
        .handover, from: giver, to: receiver, about: one.client, role: one.role,
        involvement: one.id)
    }
  }

  func worker(_ name: String) -> PractitionerID? {
    county.practitioners.first { $0.name.display == name && $0.leftOn == nil }?.id
  }

  func client(_ name: String) -> ClientID? {
    county.clients.first { $0.name.display == name }?.id
  }

  private mutating func raise(
    _ reason: Attention.Reason, _ urgency: Attention.Urgency, about client: ClientID,
    from sender: PractitionerID, to: [PractitionerID], by days: Int? = nil, minutesPast: Int
  ) {
    county.attentions.append(
      Attention(
        id: nextID(), client: client, sender: sender, reason: reason, urgency: urgency,
        by: days.map { today.adding(days: $0) },
        raised: LocalMoment(today.adding(days: -1), TimeOfDay(minutes: minutesPast)),
        recipients: to.sorted().map { Attention.Recipient($0) }))
  }

  /// Sets the last confirmation of a contact point to a number of days ago.
  private mutating func age(_ worker: PractitionerID, place: Int, by days: Int) {
    change(worker, place) { [today] in $0.lastConfirmed = today.adding(days: -days) }
  }

  /// Marks a contact point as dead, reported a number of days ago.
  private mutating func report(_ worker: PractitionerID, place: Int, deadFor days: Int) {
    change(worker, place) { [today] in $0.deadSince = today.adding(days: -days) }
  }

  private mutating func change(
    _ worker: PractitionerID, _ place: Int, _ change: (inout ContactPoint) -> Void
  ) {
    guard let index = county.practitioners.firstIndex(where: { $0.id == worker }),
      county.practitioners[index].contactPoints.indices.contains(place)
    else { return }
    change(&county.practitioners[index].contactPoints[place])
  }
}
