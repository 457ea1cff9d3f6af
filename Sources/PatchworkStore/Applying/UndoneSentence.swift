import PatchworkCore

/// What is so once a change is undone, in words for its author: `Evi Davis was not added`. Read from the
/// steps of the undo before they are taken, since some of them delete what is named.
struct UndoneSentence {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// - Returns: nil where the steps say nothing that could be put into words.
  func words(_ reversal: Reversal, _ entry: ChangeTable.Entry) throws -> String? {
    // An answer adds and ends involvements as well; what was answered says more.
    let first = reversal.steps.filter(\.isAnswer) + reversal.steps
    for step in first { if let words = try words(step, entry) { return words } }
    return nil
  }

  private func words(_ step: Reversal.Step, _ entry: ChangeTable.Entry) throws -> String? {
    switch step {
    case .added(let image): return try added(image)
    case .changed(.client(let before), .client(let after)): return try changed(before, after)
    case .changed(.practitioner(let before), .practitioner(let after)):
      return try changed(before, after)
    case .changed(.agency(let before), .agency):
      return worded("the entry of \(before.name) is as it was")
    case .changed(.involvement(let before), .involvement(let after)):
      return try changed(before, after)
    case .changed: return nil
    case .removed(let link, _):
      return worded(
        "\(try name(link.client)) and \(try name(link.relative)) are linked as family again")
    case .merged(let merged, let survivor, _):
      return worded("\(try name(survivor.id)) and \(try name(merged)) are two records again")
    case .asked(let request): return try words(request, about: entry.client)
    case .newsSeen: return worded("it is new in your inbox again")
    case .sharingNoted: return worded("the decision about sharing is not noted")
    case .numberReported: return worded("the other number is not reported")
    case .visited(let visit):
      let day = visit.day.wordsNear(session.today)
      return worded("it is not noted that \(try name(entry.client)) was seen \(day)")
    case .death(let step):
      return step.said != nil
        ? worded("no day of death is recorded for \(try name(entry.client))")
        : worded("the day of death of \(try name(entry.client)) is recorded again")
    case .mergedAway, .correctionTold, .newsTold: return nil
    }
  }

  private func added(_ image: Reversal.Image) throws -> String {
    switch image {
    case .client(let client): return worded("\(try name(client.id)) was not added")
    case .practitioner(let person): return worded("\(person.name.display) was not added")
    case .agency(let agency): return worded("\(agency.name) was not added")
    case .involvement(let involvement):
      return worded(
        "\(try worker(involvement)) not in the network of \(try name(involvement.client))")
    case .relationship(let link, _):
      return worded(
        "\(try name(link.client)) and \(try name(link.relative)) are not linked as family")
    }
  }

  private func changed(_ before: Client, _ after: Client) throws -> String {
    let name = try name(after.id)
    let facts = after.fields(changedSince: before).map(\.id)
    guard !facts.isEmpty else { return worded("the record of \(name) is as it was") }
    return worded(
      """
      \(facts.words) of \(name) \
      \(facts.count == 1 ? worded("is as it was") : worded("are as they were"))
      """
    )
  }

  private func changed(_ before: Practitioner, _ after: Practitioner) throws -> String {
    let isMe = try after.id == session.me
    let points = before.contactPoints.compactMap { old -> (ContactPoint, ContactPoint?)? in
      let new = after.contactPoints.first { $0.id == old.id }
      return new == old ? nil : (old, new)
    }
    if points.count == 1, let (old, new) = points.first {
      if old.deadSince == nil && new?.deadSince != nil {
        return worded("\(old.value) works again for everybody")
      }
      if let new, old.value == new.value, old.until == new.until {
        return worded("\(old.value) is not marked as working by you")
      }
      return worded(
        "\(isMe ? worded("you have") : worded("\(before.name.display) has")) \(old.value) again")
    }
    return isMe
      ? worded("your entry is as it was")
      : worded("the entry of \(before.name.display) is as it was")
  }

  private func changed(_ before: Involvement, _ after: Involvement) throws -> String {
    let client = try name(after.client)
    if before.until == nil && after.until != nil {
      return worded("\(try worker(before)) in the network of \(client) again")
    }
    if before.lastContact != after.lastContact {
      let day = after.lastContact?.wordsNear(session.today) ?? ""
      return worded("it is not noted that \(client) was seen \(day)")
    }
    if before.nextVisit != after.nextVisit {
      guard let next = before.nextVisit else {
        return worded("no next visit to \(client) is planned")
      }
      return worded("the next visit to \(client) is \(next.wordsNear(session.today)) again")
    }
    if before.isLead != after.isLead {
      let who = try worker(before)
      return before.isLead
        ? worded("\(who) lead professional for \(client) again")
        : worded("\(who) not lead professional for \(client)")
    }
    return try after.practitioner == session.me
      ? worded("your part in the network of \(client) is as it was")
      : worded("the part in the network of \(client) is as it was")
  }

  private func words(_ request: Reversal.Request, about client: ClientID?) throws -> String {
    switch request {
    case .attentionRaised:
      return worded("nobody is asked to get in touch about \(try name(client))")
    case .attentionSeen: return worded("it is new in your inbox again (\(try name(client)))")
    case .attentionDone: return worded("it is not done (\(try name(client)))")
    case .attentionWithdrawn:
      return worded("they are asked again to get in touch about \(try name(client))")
    case .invitationSent(let id):
      guard let sent = try records.invitations.read(id, on: session.today) else {
        return worded("nobody is asked any more")
      }
      let who =
        try sent.practitioner.flatMap(records.practitioners.name(of:))?.display
        ?? records.agencies.read(sent.agency)?.name ?? "somebody"
      return switch sent.kind {
      case .join: worded("\(who) is not asked to join the network of \(try name(sent.client))")
      case .handover: worded("\(who) is not asked to take over \(try name(sent.client))")
      case .move: worded("\(who) is not asked to take in \(try name(sent.client))")
      }
    case .invitationAnswered(_, .withdrawn):
      return worded("they are asked again (\(try name(client)))")
    case .invitationAnswered: return worded("you are asked again (\(try name(client)))")
    }
  }

  /// A client's name, where the asker may still read it.
  private func name(_ client: ClientID?) throws -> String {
    guard let client, try session.mayHaveClients, try !session.hides(client),
      let line = try session.line(of: client)
    else { return worded("a client") }
    return line.name.display
  }

  /// Whose an involvement is, with the verb: `you are`, `Tom Price is`.
  private func worker(_ involvement: Involvement) throws -> String {
    if let person = involvement.practitioner {
      if try person == session.me { return worded("you are") }
      if let name = try records.practitioners.name(of: person) {
        return worded("\(name.display) is")
      }
    }
    return worded(
      "\(try records.agencies.read(involvement.agency)?.name ?? worded("the agency")) is")
  }
}

extension Reversal.Step {
  /// Whether the step answered what somebody had asked.
  fileprivate var isAnswer: Bool {
    if case .asked(.invitationAnswered) = self { true } else { false }
  }
}
