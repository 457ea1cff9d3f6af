import PatchworkCore

extension InboxPage: OverlayPage {
  static let place = Place.inbox
  var overlay: Overlay { .inbox(self) }
  var enterWords: String? {
    guard let item = chosenRow?.item else { return nil }
    return switch item.matter {
    case .attention, .sent: "who saw it"
    case .confirmation: "my details"
    case .colleague: "card"
    default: item.client == nil ? nil : "open client"
    }
  }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: rows.count, page: page) ?? 0
  }

  /// Opens what the chosen item is about: the attention with everybody whom it asks, or my details.
  mutating func confirm(in scene: Scene) -> Outcome {
    guard let item = chosenRow?.item else { return .stay }
    switch item.matter {
    case .attention(let attention), .sent(let attention):
      return .open(
        .card(
          ContactCard(
            .attention(attention.id), title: item.client?.name.display ?? "",
            subtitle: item.words(on: scene.today))))
    case .confirmation: return .all([.close, .perform(.myDetails)])
    case .colleague(let colleague):
      return .open(
        .card(ContactCard(.practitioner(colleague.id), title: colleague.name.display)))
    default: return openClient
    }
  }

  /// Opens the client whom the chosen item is about.
  var openClient: Outcome {
    guard let client = chosenRow?.item.client else { return .stay }
    return .openClient(client.id, client, from: [])
  }

  /// Does what the chosen item asks for: says that it has been seen, or that the number works.
  func agreeing(as me: PractitionerID?) -> Outcome {
    guard let item = chosenRow?.item, let me else { return .stay }
    return item.agreement(of: me).map { .apply($0) } ?? .stay
  }

  /// Refuses what the chosen item asks for, or takes back what I asked.
  func refusing() -> Outcome {
    guard let item = chosenRow?.item else { return .stay }
    if case .confirmation = item.matter { return .all([.close, .perform(.myDetails)]) }
    return item.refusal.map { .apply($0) } ?? .stay
  }

  /// Copies the number by which the sender of the chosen attention is reached now, and says when.
  func copyingCaller() -> Outcome {
    guard case .attention(let attention)? = chosenRow?.item.matter else { return .stay }
    return .ask({ try await $0.attention(attention.id) }) { card, _, scene in
      guard let person = card.person(attention.sender) else { return .stay }
      let reach = Reach.of(person, at: scene.now, holidays: scene.holidays)
      let words = "\(person.practitioner.name.display): \(reach.words(for: person, at: scene.now))."
      guard let value = reach.channel?.value else { return .say(words, .refusal) }
      return .all([.effect(.copy(value)), .say("Copied \(value). \(words)")])
    }
  }

  /// Answers a ring: somebody will call who does not say for whom.
  func answeringThroughCover() -> Outcome {
    guard case .doorbell(let ring)? = chosenRow?.item.matter else { return .stay }
    return .act(.answerRing(ring.id, .throughCover))
  }
}

extension InboxItem {
  /// Whether its owner can say no to it.
  var isRefusable: Bool {
    if let standing { return standing.kind == .coverAsked || standing.kind == .coverSet }
    if let guarded { return guarded.refusal != nil }
    return ![.attention, .correction, .shieldOpening, .rung, .news, .death].contains(kind)
  }

  fileprivate func agreement(of me: PractitionerID) -> Change? {
    switch matter {
    case .attention(let attention): .act(.acknowledge(attention.id))
    case .confirmation(let point): .act(.confirmContactPoint(point.id, of: me))
    case .invitation(let invitation): .act(.accept(invitation.id))
    case .correction(let correction): .rights(.seeCorrection(correction.id))
    case .shieldOpening(let opening): .rights(.seeShieldOpening(opening.id))
    case .news(let news): .act(.seeNews(news.id))
    case .death(let news): .rights(.seeDeath(news.id))
    case .colleague(let colleague): .act(.confirmColleague(colleague.id, worksHere: true))
    case .doorbell(let ring): .act(.answerRing(ring.id, .willCall))
    case .standing(let news): .act(news.agreement)
    case .guarded(let act): act.agreement.map { .rights($0) }
    case .numberReport(let report): .act(.settleNumber(report.id, isRight: true))
    case .sent, .invited, .rung, .guardedSent: nil
    }
  }

  fileprivate var refusal: Change? {
    switch matter {
    case .sent(let attention): .act(.withdraw(attention.id))
    case .invitation(let invitation): .act(.decline(invitation.id))
    case .invited(let invitation): .act(.withdrawInvitation(invitation.id))
    case .colleague(let colleague): .act(.confirmColleague(colleague.id, worksHere: false))
    case .doorbell(let ring): .act(.answerRing(ring.id, .declined))
    case .standing(let news): news.refusal.map { .act($0) }
    case .guarded(let act), .guardedSent(let act): act.refusal.map { .rights($0) }
    case .numberReport(let report): .act(.settleNumber(report.id, isRight: false))
    case .attention, .confirmation, .correction, .shieldOpening, .rung, .news, .death:
      nil
    }
  }
}
