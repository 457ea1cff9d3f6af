import PatchworkCore

/// Adding and correcting practitioners.
struct Practitioners {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Links the account that asks to a practitioner, and adds them and their agency where they are new.
  func introduce(_ draft: Practitioner, at agency: Agency) throws -> Outcome {
    // No right is asked, for nobody has one before they have said who they are. That nobody is
    // known yet is the condition, or an account could become somebody else.
    guard case .account(let login) = session.asker, try session.me == nil else {
      throw DirectoryError.notAllowed(reason: worded("You have said who you are already."))
    }
    var practitioner = draft
    if agency.id.isAssigned {
      guard try records.agencies.has(agency.id) else { throw DirectoryError.notFound }
      practitioner.agency = agency.id
    } else {
      practitioner.agency = Identifier(rawValue: try Agencies(session).add(agency).subject)
    }
    if !practitioner.id.isAssigned {
      practitioner.id = Identifier(rawValue: try add(practitioner).subject)
    } else if try !records.practitioners.has(practitioner.id) {
      throw DirectoryError.notFound
    }
    try records.accounts.insert(login, practitioner.id)
    // What is written after this, the record of it too, is theirs.
    session.becomeKnown(as: practitioner.id)
    return Outcome(
      words: "Said who they are", subject: practitioner.id.rawValue,
      practitioner: practitioner.id, agency: practitioner.agency)
  }

  func add(_ draft: Practitioner) throws -> Outcome {
    var practitioner = draft
    try require(practitioner.problems(today: session.today))
    try checkPlace(of: practitioner)
    var mint = try IdentifierMint(table: .practitioner, of: records.connection)
    practitioner.id = Identifier(rawValue: try mint.next())
    practitioner.version = 1
    try numberContactPoints(of: &practitioner)
    let workplaces = Workplaces(session)
    try workplaces.mark(&practitioner, over: nil)
    try records.practitioners.insert(practitioner)
    let settled = try workplaces.settle(practitioner, over: nil)
    let told = try Covers(session).keep(practitioner)
    return Outcome(
      words: practitioner.provisionalSince == nil
        ? "Added a practitioner" : "Added a practitioner, whom their agency is asked to confirm",
      subject: practitioner.id.rawValue, practitioner: practitioner.id,
      reversal: Reversal([.added(practitioner)]), recipients: settled.recipients.union(told))
  }

  func correct(_ corrected: Practitioner) throws -> Outcome {
    var practitioner = corrected
    try require(practitioner.problems(today: session.today))
    guard let before = try records.practitioners.read(practitioner.id) else {
      throw DirectoryError.notFound
    }
    guard before.version == practitioner.version else { throw DirectoryError.conflict }
    try checkPlace(of: practitioner)
    try requireFacts(practitioner, over: before)
    practitioner.version += 1
    let workplaces = Workplaces(session)
    try workplaces.mark(&practitioner, over: before)
    // An identifier that is not one of theirs would take over somebody else's contact point.
    let known = Set(before.contactPoints.map(\.id))
    for index in practitioner.contactPoints.indices
    where !known.contains(practitioner.contactPoints[index].id) {
      practitioner.contactPoints[index].id = .unassigned
    }
    practitioner.reviveReplaced(from: before)
    try numberContactPoints(of: &practitioner)
    try records.practitioners.update(practitioner)
    let settled = try workplaces.settle(practitioner, over: before)
    let told = try Covers(session).keep(practitioner)
    let isAsked = practitioner.provisionalSince != nil && before.agency != practitioner.agency
    return Outcome(
      words: isAsked
        ? "Corrected a practitioner, whose new agency is asked to confirm it"
        : "Corrected a practitioner",
      subject: practitioner.id.rawValue, practitioner: practitioner.id,
      reversal: Reversal([.changed(from: before, to: practitioner)]),
      recipients: settled.recipients.union(told))
  }

  /// Gives new contact points their identifiers, and all the order in which they are kept.
  func numberContactPoints(of practitioner: inout Practitioner) throws {
    var mint = try IdentifierMint(table: .contactPoint, of: records.connection)
    for index in practitioner.contactPoints.indices
    where !practitioner.contactPoints[index].id.isAssigned {
      practitioner.contactPoints[index].id = Identifier(rawValue: try mint.next())
    }
    practitioner.contactPoints.sort { ($0.rank, $0.id) < ($1.rank, $1.id) }
  }

  /// Goes on only if the asker may say what is new in an entry that they may correct.
  func requireFacts(_ practitioner: Practitioner, over before: Practitioner) throws {
    try checkLastDay(from: before, to: practitioner)
    try requireNumbers(practitioner, over: before)
    try requireNameAndEnd(practitioner, over: before)
  }

  /// An entry without an account anybody may correct who may add one, but not how its bearer is reached:
  /// that is reported, number by number, and its agency confirms it.
  private func requireNumbers(_ practitioner: Practitioner, over before: Practitioner) throws {
    if practitioner.contactPoints == before.contactPoints { return }
    // A manager's own entries, before anybody has confirmed them.
    if try records.accounts.isAnyBehind(before.id)
      && session.isAllowed(.correctPractitioner, tie: session.tie(to: before.id))
    {
      return
    }
    try requireSettling(before)
  }

  /// Goes on only if the asker may say by which numbers somebody is reached.
  func requireSettling(_ before: Practitioner) throws {
    if try session.holdsTheFile { return }
    if try session.isAllowed(.settleNumber, tie: session.tie(toMember: before.id)) { return }
    throw DirectoryError.notAllowed(
      reason:
        worded(
          """
          You can report a new number of somebody at another agency, and they or a colleague \
          confirm it. Nothing was changed.
          """) + " "
        + (try WhoAnswers(session).sentence([], orAt: [before.agency])))
  }

  /// Who somebody is, and that they have left, their own agency says, as soon as anybody of it can come in:
  /// what a network would else be told is that nobody works there any more. Of an entry that was moved a
  /// records steward says it until that is confirmed: the author of a move could else name it.
  private func requireNameAndEnd(_ practitioner: Practitioner, over before: Practitioner) throws {
    guard (practitioner.name, practitioner.leftOn) != (before.name, before.leftOn),
      try !session.holdsTheFile, try !records.accounts.isAnyBehind(before.id),
      try !session.isAllowed(.confirmPractitioner, tie: .none)
    else { return }
    if before.provisionalSince == nil {
      guard try records.accounts.isAnyBehind(before.agency),
        try !session.isAllowed(.confirmPractitioner, tie: session.tie(to: before.id))
      else { return }
    } else if try !records.standingNews.hasMoved(before.id, to: before.agency) {
      return
    }
    throw DirectoryError.notAllowed(
      reason:
        worded(
          """
          Somebody of another agency: only their colleagues can correct the name or say that they \
          left, or a records steward. Nothing was changed.
          """) + " "
        + (try WhoAnswers(session).sentence([], orAt: [before.agency])))
  }

  /// The agency and the covers must be there.
  private func checkPlace(of practitioner: Practitioner) throws {
    guard practitioner.agency.isAssigned else {
      throw DirectoryError.invalid(field: .agency, rule: worded("say where they work"))
    }
    let covers = practitioner.leave.compactMap(\.cover)
    guard try records.agencies.has(practitioner.agency),
      try covers.allSatisfy(records.practitioners.has)
    else { throw DirectoryError.notFound }
  }

  /// Access ends with the last day. Nobody shuts themselves out, and nobody puts their own end off:
  /// somebody else looks after that.
  private func checkLastDay(from before: Practitioner, to corrected: Practitioner) throws {
    guard before.leftOn != corrected.leftOn, try session.me == corrected.id else { return }
    if corrected.hasLeft(by: session.today) {
      throw DirectoryError.invalid(
        field: .leftOn,
        rule: worded(
          """
          access ends with it, so your own must be a day to come; a manager or a records steward \
          can say another
          """))
    }
    guard let last = before.leftOn, corrected.leftOn.map({ $0 > last }) ?? true,
      try !session.isAllowed(.correctPractitioner, tie: .agency)
    else { return }
    throw DirectoryError.invalid(
      field: .leftOn,
      rule: worded("a manager of your agency or a records steward puts your own off"))
  }
}

extension Practitioner {
  /// A number that was written anew is not the one that was reported dead.
  fileprivate mutating func reviveReplaced(from before: Practitioner) {
    for index in contactPoints.indices {
      let old = before.contactPoints.first { $0.id == contactPoints[index].id }
      if let old, old.value != contactPoints[index].value { contactPoints[index].deadSince = nil }
    }
  }
}
