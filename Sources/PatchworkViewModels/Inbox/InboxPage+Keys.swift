import PatchworkCore

extension InboxPage: OverlayPage {
  static let place = Place.inbox
  var overlay: Overlay { .inbox(self) }
  var enterWords: String? {
    guard let item = chosenRow?.item else { return nil }
    return switch item.matter {
    case .attention, .sent: worded("who saw it")
    case .confirmation: worded("my details")
    case .colleague: worded("card")
    default: item.client == nil ? nil : worded("open client")
    }
  }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: rows.count, page: page) ?? 0
  }

  /// Opens what the chosen item is about: the attention with everybody whom it asks, or my details.
  mutating func confirm(in scene: Scene) -> Outcome {
    guard let item = chosenRow?.item else { return .stay }
    switch item.matter {
    case .attention(let attention), .toDo(let attention), .sent(let attention):
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

  /// Goes one step with the chosen item: what is new is seen, what is seen is done, and what is asked is
  /// agreed to.
  func agreeing(as me: PractitionerID?) -> Outcome {
    guard let item = chosenRow?.item, let me else { return .stay }
    return .agree(to: item, as: me)
  }

  /// Refuses what the chosen item asks for, or takes back what I asked.
  func refusing() -> Outcome {
    guard let item = chosenRow?.item else { return .stay }
    if case .confirmation = item.matter { return .all([.close, .perform(.myDetails)]) }
    return item.refusal.map { .apply($0) } ?? .stay
  }

  /// Copies the number by which the sender of the chosen attention is reached now, and says when.
  func copyingCaller() -> Outcome {
    guard let item = chosenRow?.item, item.asksForCall, let attention = item.attention else {
      return .stay
    }
    return .ask({ try await $0.attention(attention.id) }) { card, _, scene in
      guard let person = card.person(attention.sender) else { return .stay }
      let reach = Reach.of(person, at: scene.now, holidays: scene.holidays)
      let name = person.practitioner.name.display
      let words = reach.words(for: person, at: scene.now)
      guard let value = reach.channel?.value else { return .say("\(name): \(words).", .refusal) }
      return .copy(value, of: name, saying: "\(words.capitalisedFirst).")
    }
  }

  /// Answers a ring: somebody will call who does not say for whom.
  func answeringThroughCover() -> Outcome {
    guard case .doorbell(let ring)? = chosenRow?.item.matter else { return .stay }
    return .act(.answerRing(ring.id, .throughCover))
  }
}

extension Outcome {
  /// Goes one step with what waits: what is new is seen, what is seen is done, what is asked is agreed to.
  static func agree(to item: InboxItem, as me: PractitionerID) -> Outcome {
    if case .attention(let attention) = item.matter { return .see(attention) }
    return item.agreement(of: me).map { .apply($0, saying: item.sentenceAfterYes) } ?? .stay
  }

  /// Says that the worker has seen an attention, and how its sender is reached now.
  fileprivate static func see(_ attention: Attention) -> Outcome {
    .ask({ directory in
      _ = try await directory.apply(.act(.acknowledge(attention.id)))
      // It is seen, though the number may not be known.
      return try? await directory.attention(attention.id)
    }) { card, state, scene in
      state.noteChange()
      var words = worded("Marked as seen; y marks it as done.")
      if let sender = card?.person(attention.sender) {
        let reach = Reach.of(sender, at: scene.now, holidays: scene.holidays)
        if let channel = reach.channel {
          words =
            worded(
              """
              Marked as seen. \(sender.practitioner.name.display): \(channel.system.verb) \
              \(channel.value), \(reach.words(for: sender, at: scene.now)); c copies it. y: done.
              """)
        }
      }
      return .all([.say(worded("\(words) u undoes.")), .refresh(Part.network)])
    }
  }
}

extension InboxItem {
  /// Whether its owner can say no to it.
  var isRefusable: Bool {
    if let standing { return standing.kind == .coverAsked || standing.kind == .coverSet }
    if let guarded { return guarded.refusal != nil }
    return ![.attention, .toDo, .correction, .shieldOpening, .rung, .news, .death].contains(kind)
  }

  /// Whether it asks its owner to get in touch with its sender.
  var asksForCall: Bool { kind == .attention || kind == .toDo }

  /// What the key of yes does, in a word; nil where it does nothing.
  var step: String? {
    switch matter {
    case .attention, .correction, .shieldOpening, .news, .death: worded("seen")
    case .toDo: worded("done")
    case .confirmation: worded("it works")
    case .invitation(let invitation):
      invitation.kind == .move ? worded("take in") : worded("accept")
    case .colleague, .numberReport: worded("yes")
    case .doorbell: worded("I will call")
    case .standing(let news): news.kind == .coverAsked ? worded("agree") : worded("seen")
    case .guarded(let act):
      act.agreement == nil ? nil : act.part == .answers ? worded("agree") : worded("seen")
    case .sent, .invited, .rung, .guardedSent: nil
    }
  }

  /// What is said once the key of yes has done its step, where the receipt does not say all: that what
  /// was seen is not done yet, and how it is undone.
  fileprivate var sentenceAfterYes: String? {
    switch matter {
    case .toDo:
      worded("Marked as done; \(from?.name.display ?? worded("the sender")) sees it. u undoes.")
    case .correction, .shieldOpening, .news, .death: worded("Marked as seen. u undoes.")
    default: nil
    }
  }

  fileprivate func agreement(of me: PractitionerID) -> Change? {
    switch matter {
    case .attention(let attention): .act(.acknowledge(attention.id))
    case .toDo(let attention): .act(.finish(attention.id))
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
    case .attention, .toDo, .confirmation, .correction, .shieldOpening, .rung, .news, .death:
      nil
    }
  }
}
