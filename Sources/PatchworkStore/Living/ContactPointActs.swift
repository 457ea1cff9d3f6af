import PatchworkCore

/// The phone book that heals itself: whoever used a number says whether it worked.
extension Connection {
  func confirm(
    _ id: ContactPointID, of owner: PractitionerID, _ acting: Acting
  ) throws -> Outcome {
    try changeContactPoint(id, of: owner, words: "Confirmed a contact point", acting) { point in
      point.lastConfirmed = acting.today
      point.deadSince = nil
    }
  }

  func reportDead(
    _ id: ContactPointID, of owner: PractitionerID, _ acting: Acting
  ) throws -> Outcome {
    try changeContactPoint(id, of: owner, words: "Reported a contact point dead", acting) { point in
      // Whoever reports it second does not make it any younger.
      point.deadSince = point.deadSince ?? acting.today
    }
  }

  /// The one in use ends yesterday, and stays on the card as past; the new one takes its place.
  func replace(
    _ id: ContactPointID, of owner: PractitionerID, by value: String, _ acting: Acting
  ) throws -> Outcome {
    guard var practitioner = try practitioner(owner),
      let place = practitioner.contactPoints.firstIndex(where: { $0.id == id })
    else { throw DirectoryError.notFound }
    let before = practitioner
    let old = practitioner.contactPoints[place]
    guard old.isInUse(on: acting.today) else { throw Self.outOfUse }
    if practitioner.contactPoints.contains(where: {
      $0.isInUse(on: acting.today) && $0.value == value && $0.deadSince == nil
    }) {
      throw DirectoryError.invalid(field: .number, rule: "it is on the card already")
    }
    var new = old
    new.id = .unassigned
    new.value = old.system == .email ? value : TelephoneNumber.display(value)
    (new.from, new.until) = (acting.today, nil)
    (new.lastConfirmed, new.deadSince) = (acting.today, nil)
    try require(new.problems(today: acting.today))
    let yesterday = acting.today.adding(days: -1)
    if let from = old.from, from > yesterday {
      // It came only today: it never was.
      practitioner.contactPoints.remove(at: place)
    } else {
      practitioner.contactPoints[place].until = yesterday
    }
    practitioner.contactPoints.append(new)
    try require(practitioner.problems(today: acting.today))
    return try save(practitioner, before: before, words: "Replaced a contact point")
  }

  private func changeContactPoint(
    _ id: ContactPointID, of owner: PractitionerID, words: String, _ acting: Acting,
    _ change: (inout ContactPoint) -> Void
  ) throws -> Outcome {
    guard var practitioner = try practitioner(owner),
      let place = practitioner.contactPoints.firstIndex(where: { $0.id == id })
    else { throw DirectoryError.notFound }
    guard practitioner.contactPoints[place].isInUse(on: acting.today) else { throw Self.outOfUse }
    let before = practitioner
    change(&practitioner.contactPoints[place])
    return try save(practitioner, before: before, words: words)
  }

  private static var outOfUse: DirectoryError {
    .invalid(field: .contactPoints, rule: "it is no longer in use")
  }

  private func save(
    _ changed: Practitioner, before: Practitioner, words: String
  ) throws -> Outcome {
    var practitioner = changed
    practitioner.version += 1
    try numberContactPoints(of: &practitioner)
    try update(practitioner)
    return Outcome(
      words: words, subject: practitioner.id.rawValue, practitioner: practitioner.id,
      reversals: [Reversal(before: .practitioner(before), after: .practitioner(practitioner))],
      recipients: [practitioner.id])
  }
}

extension Practitioner {
  /// A number that was written anew is not the one that was reported dead.
  mutating func reviveReplaced(from before: Practitioner) {
    for index in contactPoints.indices {
      let old = before.contactPoints.first { $0.id == contactPoints[index].id }
      if let old, old.value != contactPoints[index].value { contactPoints[index].deadSince = nil }
    }
  }
}
