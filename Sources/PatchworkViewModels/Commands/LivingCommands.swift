import PatchworkCore

extension CommandTable {
  /// Raising attention, next to reaching somebody.
  static let attention: [Command] = [
    Command(
      .raiseAttention, "Ask the network to get in touch", short: "ask",
      help:
        "Asks all of the network, or some, to get in touch; you see who is there and who saw it.",
      group: .reach,
      bindings: [.init(.character("a"), in: Place.letterPanes.union([.card]))],
      waitsForClient: true,
      availability: { state in
        guard let me = state.me else { return .disabled("say who you are first") }
        guard let open = state.open, open.network != nil else { return needsClient(state) }
        let others = open.people.current.compactMap(\.practitioner).filter { $0 != me.id }
        if others.isEmpty { return .disabled("nobody else is named in this network") }
        guard let page = state.topPage else { return .enabled }
        guard let card = page as? ContactCard, case .practitioner(let id) = card.subject,
          others.contains(id)
        else { return .disabled("this card is of nobody in the open client's network") }
        return .enabled
      }
    ) { AttentionForm.begin($0, $1) }
  ]

  /// What waits for the worker.
  static let inbox: [Command] = [
    Command(
      .answerYes, "Answer yes to the chosen item", short: "yes",
      help: "Goes one step: new, seen, done. Accepts an invitation, or confirms a number.",
      group: .change, on: InboxPage.self, keys: .character("y"),
      elsewhere: "choose something to answer, under F2",
      availability: { page, _ in
        page.chosenRow?.step != nil ? .enabled : .disabled("you sent this one; others answer it")
      }
    ) { page, scene in page.agreeing(as: scene.me) },
    Command(
      .answerNo, "Answer no to the chosen item", short: "no",
      help: "Declines an invitation or a move, withdraws what you asked, or corrects a number.",
      group: .change, on: InboxPage.self, keys: .character("x"),
      elsewhere: "choose something to answer, under F2",
      availability: { page, _ in
        page.chosenRow?.item.isRefusable == true
          ? .enabled : .disabled("nothing to decline: mark it with y")
      }
    ) { page, _ in page.refusing() },
    answerThroughCover,
    Command(
      .copyCaller, "Copy the caller's number", short: "copy number",
      help: "Copies the number that reaches the person who asks you now.",
      group: .reach, on: InboxPage.self, keys: .character("c"), elsewhere: nobodyAsks,
      availability: { page, _ in
        page.chosenRow?.item.asksForCall == true ? .enabled : .disabled(nobodyAsks)
      }
    ) { page, _ in page.copyingCaller() },
  ]

  /// The way to it.
  static let openInbox: [Command] = [
    Command(
      .openInbox, "What waits for me", short: "inbox",
      help: "Lists who asks you to get in touch, what you asked, and your numbers to confirm.",
      group: .see,
      bindings: [
        .init(.character("w"), in: Place.letterPanes), .init(.function(2), in: Place.panes),
      ], availability: needsMe
    ) { state, scene in
      guard let inbox = state.inbox else { return .refresh([.inbox]) }
      return .all([.open(.inbox(InboxPage(inbox, at: scene.now))), .refresh([.inbox])])
    },
    Command(
      .wishMail, "Email reminders: switch on or off",
      help: "One email a day at most, in your working hours; it says neither who nor what.",
      group: .rest, bindings: [], availability: needsMe
    ) { state, _ in
      state.inbox.map { .act(.wishMail(!$0.isMailed)) } ?? .stay
    },
  ]

  /// The phone book that heals itself.
  static let phoneBook: [Command] = [
    Command(
      .confirmContactPoint, "This number worked", short: "worked",
      help: "Marks the chosen number or address as working, as of today.", group: .change,
      on: ContactCard.self, keys: .character("+"), elsewhere: noContactPoint,
      waitsForClient: true, availability: needsContactPoint
    ) { card, _ in
      guard let (owner, point) = card.chosenContactPoint else { return .stay }
      return .act(
        .confirmContactPoint(point.id, of: owner),
        saying: worded("Marked as working: \(point.value). u undoes."))
    },
    Command(
      .reportDead, "This number does not work", short: "does not work",
      help: "Marks the number as not working: everybody sees it last; its owner is asked to check.",
      group: .change, on: ContactCard.self, keys: .character("-"), elsewhere: noContactPoint,
      waitsForClient: true,
      availability: { card, state in
        card.chosenContactPoint?.point.deadSince == nil
          ? needsContactPoint(card, state) : .disabled("it is marked as not working already")
      }
    ) { card, _ in
      guard let (owner, point) = card.chosenContactPoint else { return .stay }
      return .act(
        .reportDead(point.id, of: owner),
        saying: worded(
          """
          Marked as not working: \(point.value). Everybody sees it last; \(card.title) is asked \
          to check it. u undoes.
          """))
    },
    Command(
      .replaceContactPoint, "They have a new number", short: "new number",
      help: "Puts another number or address in the place of the chosen one.", group: .change,
      on: ContactCard.self, keys: .character("e"), elsewhere: noContactPoint,
      waitsForClient: true, availability: needsContactPoint
    ) { card, _ in
      guard let (owner, point) = card.chosenContactPoint else { return .stay }
      return .openForm(ReplacementForm(point, of: owner, named: card.title))
    },
  ]

  private static let nobodyAsks = Phrase("nobody asks you to get in touch here")
  private static let noContactPoint = Phrase("choose a number or address of a practitioner")

  private static let needsContactPoint: @Sendable (ContactCard, AppState) -> Availability = {
    card, state in
    if state.me == nil { return .disabled("say who you are first") }
    guard let (_, point) = card.chosenContactPoint else { return .disabled(noContactPoint) }
    if card.chosenLine?.isPast == true { return .disabled("it is no longer in use") }
    return point.id.isAssigned ? .enabled : .disabled("it is not saved yet")
  }
}
