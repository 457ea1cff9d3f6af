import PatchworkCore

extension AppModel {
  /// Asks what waits for the worker. Said in the status line when something has come meanwhile.
  func refreshInbox() {
    guard state.me != nil else { return }
    let ticket = inboxQuestions.ask()
    ask({ try await $0.inbox() }) { model, answer in
      guard model.inboxQuestions.accept(ticket) else { return }
      switch answer {
      case .success(let inbox): model.take(inbox)
      // Whoever may see nothing any more is left with nothing.
      case .failure(.notAllowed): model.take(Inbox())
      case .failure: break
      }
    }
  }

  private func take(_ inbox: Inbox) {
    let now = clock()
    let isFirst = state.inbox == nil
    let known = state.inbox?.items ?? []
    let new = inbox.items.filter { item in
      let before = known.first { $0.isSame(as: item) }
      // A receipt is news too.
      if item.kind == .rung { return item.ring?.answer != before?.ring?.answer && before != nil }
      return item.kind.waitsForMe && before == nil
    }
    state.inbox = inbox
    state.header.waiting = inbox.waiting
    for place in state.overlays.indices {
      guard case .inbox(var page) = state.overlays[place] else { continue }
      page.show(inbox, at: now)
      state.overlays[place] = .inbox(page)
    }
    // What a worker is busy with is not talked over outside their hours, nor while they type.
    guard !isFirst, let first = new.first, state.status == nil, isWorking(at: now) else { return }
    let from = first.from.map { " \($0.name.display):" } ?? ""
    say("New for you:\(from) \(first.words(on: now.date)). \(inboxKey) opens it.")
  }

  /// The key of the inbox where the focus is.
  private var inboxKey: String {
    CommandTable.command(.openInbox)?.keys(in: state.place).first?.label ?? "F2"
  }

  /// Whether it is within the worker's hours; always, where nobody has written them down.
  private func isWorking(at now: LocalMoment) -> Bool {
    guard let me = state.me, me.hours.isGiven else { return true }
    return me.isAtWork(at: now, holidays: holidays)
  }

  /// Shows what waits.
  func openInbox() {
    guard let inbox = state.inbox else { return refreshInbox() }
    state.overlays.append(.inbox(InboxPage(inbox, at: clock())))
    refreshInbox()
  }

  /// The item that is chosen in the inbox on top.
  private var chosenItem: InboxItem? { state.chosenInboxItem }

  /// Opens what the chosen item is about: the attention with everybody whom it asks, or my details.
  func openChosenInInbox() {
    guard let item = chosenItem else { return }
    if let attention = item.attention {
      openCard(
        ContactCard(
          .attention(attention.id), title: item.client?.name.display ?? "",
          subtitle: item.words(on: clock().date)))
    } else if item.contactPoint != nil {
      state.overlays.removeLast()
      beginMyDetails()
    } else if let colleague = item.colleague {
      openCard(
        ContactCard(.practitioner(colleague.id), title: colleague.name.display))
    } else {
      openClientOfInbox()
    }
  }

  /// Opens the client whom the chosen item is about.
  func openClientOfInbox() {
    guard let client = chosenItem?.client else { return }
    openClient(client.id, summary: client, from: [])
  }

  /// Does what the chosen item asks for: says that it has been seen, or that the number works.
  func answerChosenInInbox() {
    guard let item = chosenItem, let me = state.me else { return }
    switch item.kind {
    case .attention: if let id = item.attention?.id { act(.acknowledge(id)) }
    case .confirmation:
      if let point = item.contactPoint { act(.confirmContactPoint(point.id, of: me.id)) }
    case .invitation: if let id = item.invitation?.id { act(.accept(id)) }
    case .correction: if let id = item.correction?.id { act(.seeCorrection(id)) }
    case .shieldOpening: if let id = item.shieldOpening?.id { act(.seeShieldOpening(id)) }
    case .news: if let id = item.news?.id { act(.seeNews(id)) }
    case .colleague:
      if let id = item.colleague?.id { act(.confirmColleague(id, worksHere: true)) }
    case .doorbell: if let id = item.ring?.id { act(.answerRing(id, .willCall)) }
    case .sent, .invited, .rung: break
    }
  }

  /// Asks to be told by mail that something waits, or no more.
  func toggleMail() {
    guard let inbox = state.inbox else { return }
    act(.wishMail(!inbox.isMailed))
  }

  /// Answers whoever rang that somebody will call who does not say for whom.
  func answerThroughCover() {
    if let id = chosenItem?.ring?.id { act(.answerRing(id, .throughCover)) }
  }

  /// Refuses what the chosen item asks for, or takes back what I asked.
  func refuseChosenInInbox() {
    guard let item = chosenItem else { return }
    switch item.kind {
    case .sent: if let id = item.attention?.id { act(.withdraw(id)) }
    case .confirmation:
      state.overlays.removeLast()
      beginMyDetails()
    case .invitation: if let id = item.invitation?.id { act(.decline(id)) }
    case .invited: if let id = item.invitation?.id { act(.withdrawInvitation(id)) }
    case .colleague:
      if let id = item.colleague?.id { act(.confirmColleague(id, worksHere: false)) }
    case .doorbell: if let id = item.ring?.id { act(.answerRing(id, .declined)) }
    case .attention, .correction, .shieldOpening, .rung, .news: break
    }
  }

  /// Does one act, says what came of it, and shows everything that it touches as it is then.
  func act(_ act: NetworkAct, saying words: String? = nil) {
    ask({ try await $0.apply(.act(act)) }) { model, answer in
      switch answer {
      case .success(let receipt):
        model.changesThisSitting += 1
        model.say(words ?? "\(receipt.words).")
      case .failure(let error): model.say(error.sentence, .refusal)
      }
      model.refreshAfterAct()
    }
  }

  /// Asks again for what an act may have touched.
  func refreshAfterAct() {
    refreshClient()
    refreshCards { _ in true }
    refreshInbox()
  }
}

extension AppState {
  /// The item that is chosen in the inbox on top, if one is.
  var chosenInboxItem: InboxItem? {
    guard case .inbox(let page) = overlays.last else { return nil }
    return page.chosenRow?.item
  }
}
