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
      // A worker who may see nothing any more is left with nothing.
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
      if case .rung(let ring) = item.matter {
        return before != nil && ring.answer != before?.ring?.answer
      }
      return item.kind.waitsForMe && before == nil
    }
    state.inbox = inbox
    state.header.waiting = inbox.waiting
    state.changeEach(InboxPage.self) { $0.show(inbox, at: now) }
    // What a worker is busy with is not talked over outside their hours, nor while they type.
    guard !isFirst, let first = new.first, state.status == nil,
      state.me?.mayBeDisturbed(at: now, holidays: holidays) != false
    else { return }
    let from = first.from.map { " \($0.name.display):" } ?? ""
    say(worded("New for you:\(from) \(first.words(on: now.date)). \(inboxKey) opens it."))
  }

  /// The key of the inbox where the focus is.
  private var inboxKey: String {
    CommandTable.command(.openInbox)?.keys(in: state.place).first?.label ?? "F2"
  }
}

extension Practitioner {
  /// Whether it is within their hours; always, where nobody has written them down.
  fileprivate func mayBeDisturbed(at now: LocalMoment, holidays: BankHolidays) -> Bool {
    !hours.isGiven || isAtWork(at: now, holidays: holidays)
  }
}
