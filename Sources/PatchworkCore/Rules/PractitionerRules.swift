extension Practitioner {
  /// The number of contact points or leaves of a practitioner at most.
  package static let longestList = 100

  /// The rules that the record breaks; empty when valid.
  package func problems(today: CivilDate) -> [Problem] {
    var problems = name.problems()
    if role.isEmpty { problems.append(Problem(.role, worded("must not be empty"))) }
    problems += [PlainText.problem(.role, role)].compactMap { $0 }
    if contactPoints.count > Self.longestList || leave.count > Self.longestList {
      problems.append(
        Problem(.practitioner, worded("must not have more than \(Self.longestList) of a kind")))
    }
    for point in contactPoints { problems += point.problems(today: today) }
    if !hours.isWritable { problems.append(Problem(.hours, WorkingPattern.form)) }
    for absence in leave where absence.through < absence.from {
      problems.append(Problem(.leave, worded("must not end before it begins")))
    }
    if leave.contains(where: { $0.cover == id && id.isAssigned }) {
      problems.append(Problem(.leave, worded("nobody can cover for themselves")))
    }
    return problems
  }
}

extension WorkingPattern {
  /// The number of sessions in a week at most. More than three a day are a mistake.
  package static let longestList = 21

  /// Whether the text form gives the same pattern. A session without days has no text form.
  fileprivate var isWritable: Bool {
    sessions.count <= Self.longestList && WorkingPattern(description) == self
  }
}

extension ContactPoint {
  package static let ranks = 1...99

  /// The rules that the contact point breaks; empty when valid.
  package func problems(today: CivilDate) -> [Problem] {
    var problems: [Problem] = []
    switch system {
    case .phone, .sms:
      if let rule = TelephoneNumber.problem(value) { problems.append(Problem(.number, rule)) }
    case .email:
      if !EmailAddress.isPlausible(value) {
        problems.append(Problem(.email, worded("must look like name@example.org")))
      }
    }
    if !Self.ranks.contains(rank) {
      let (first, last) = (Self.ranks.lowerBound, Self.ranks.upperBound)
      problems.append(Problem(.rank, worded("must be a number from \(first) to \(last)")))
    }
    if let from, let until, until < from {
      problems.append(Problem(.contactPoints, worded("must not end before it begins")))
    }
    if let lastConfirmed, lastConfirmed > today {
      problems.append(Problem(.lastConfirmed, worded("must not lie in the future")))
    }
    return problems
  }
}

extension Agency {
  /// The rules that the record breaks; empty when valid.
  package func problems() -> [Problem] {
    var problems = [PlainText.problem(.name, name), PlainText.problem(.area, area)].compactMap {
      $0
    }
    if name.isEmpty { problems.append(Problem(.name, worded("must not be empty"))) }
    let lines = [mainLine].filter { !$0.isEmpty } + dutyDesk.map(\.phone)
    problems += lines.compactMap(TelephoneNumber.problem).prefix(1).map { Problem(.number, $0) }
    if !hours.isWritable { problems.append(Problem(.hours, WorkingPattern.form)) }
    if !dutyDesk.allSatisfy({ $0.hours.isGiven && $0.hours.isWritable }) {
      problems.append(Problem(.dutyDesk, worded("must have hours; \(WorkingPattern.form)")))
    }
    if dutyDesk.count > Practitioner.longestList {
      problems.append(
        Problem(.dutyDesk, worded("must not have more than \(Practitioner.longestList) sessions")))
    }
    return problems
  }
}

extension Involvement {
  /// The rules that the record breaks; empty when valid.
  package func problems(today: CivilDate) -> [Problem] {
    var problems = [PlainText.problem(.role, role)].compactMap { $0 }
    if role.isEmpty { problems.append(Problem(.role, worded("must not be empty"))) }
    if let until, until < from {
      problems.append(Problem(.until, worded("must not lie before the first day")))
    }
    if let expectedEnd, expectedEnd < from {
      problems.append(Problem(.expectedEnd, worded("must not lie before the first day")))
    }
    // With a later first day, there could be two leads from that day on.
    if isLead && from > today {
      problems.append(Problem(.isLead, worded("can be given from the first day on")))
    }
    if isLead && confidential != nil {
      problems.append(
        Problem(.isLead, worded("is not for a service that is involved in confidence")))
    }
    if let lastContact, lastContact > today {
      problems.append(Problem(.lastContact, worded("must not lie in the future")))
    }
    return problems
  }
}
