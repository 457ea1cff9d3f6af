import PatchworkCore

extension AppModel {
  var scene: Scene {
    Scene(now: clock(), me: state.me?.id, holidays: holidays, capabilities: capabilities)
  }

  /// Does what a key or a command came to.
  func carryOut(_ outcome: Outcome) {
    switch outcome {
    case .stay: break
    case .close: if !state.overlays.isEmpty { state.overlays.removeLast() }
    case .open(let overlay):
      state.overlays.append(overlay)
      if let page = overlay.page as? any FilledPage { fill(page) }
    case .openClient(let id, let summary, let trail):
      openClient(id, summary: summary, from: trail)
    case .giveReason(let reason, let client): open(client, for: reason)
    case .say(let text, let kind): say(text, kind)
    case .perform(let id): perform(id)
    case .effect(let effect): onEffect?(effect)
    case .desk(let change): carryOut(change(&state))
    case .ask(let question):
      ask(question.ask) { model, answer in
        let scene = model.scene
        switch answer {
        case .success(let then): model.carryOut(then(&model.state, scene))
        case .failure(let error): model.say(error.sentence, .problem)
        }
      }
    case .apply(let change, let words): apply(change, saying: words)
    case .addAnyway(let draft): addAnyway(draft)
    case .start: start()
    case .putAside(let form): putAside(form)
    case .refresh(let parts): refresh(parts)
    case .refill: if let page = state.overlays.last?.page as? any FilledPage { fill(page) }
    case .all(let outcomes): for outcome in outcomes { carryOut(outcome) }
    }
  }

  /// Makes a change, says what came of it, and shows what it touches as it is then.
  func apply(_ change: Change, saying words: String? = nil) {
    ask({ try await $0.apply(change) }) { model, answer in
      switch answer {
      case .success(let receipt):
        model.state.noteChange()
        model.say(words ?? "\(receipt.words).")
        // A list of records is not true any more once two of them are one.
        if case .rights = change, case .list = model.state.overlays.last {
          model.state.overlays.removeLast()
        }
      case .failure(let error): model.say(error.sentence, .refusal)
      }
      model.refresh(Outcome.Part.network)
      if case .rights = change { model.refreshSearch() }
    }
  }

  func refresh(_ parts: Set<Outcome.Part>) {
    if parts.contains(.me) { refreshMe() }
    if parts.contains(.client) { refreshClient() }
    if parts.contains(.cards) { refill { $0 is ContactCard || $0 is HandoverPage } }
    if parts.contains(.inbox) { refreshInbox() }
    if parts.contains(.search) { refreshSearch() }
  }

  /// Asks again for what those pages show that are meant.
  func refill(_ isMeant: (any FilledPage) -> Bool) {
    for overlay in state.overlays {
      if let page = overlay.page as? any FilledPage, isMeant(page) { fill(page) }
    }
  }

  /// Asks for what a page shows. The answer goes to every page of its subject, unless a newer one is
  /// there already.
  private func fill<Page: FilledPage>(_ page: Page) {
    let ticket = pageQuestions.ask()
    let subject = page.subject
    ask(page.question(in: scene)) { model, answer in
      let scene = model.scene
      switch answer {
      case .success(let contents):
        model.state.changeEach(Page.self) { page in
          guard page.subject == subject, ticket > page.ticket else { return }
          page.ticket = ticket
          page.isAsking = false
          page.show(contents, in: scene)
        }
        if model.dependsOnClock { model.state.header.moment = scene.now }
      case .failure(let error):
        model.refused(Page.self, about: subject)
        model.say(error.sentence, .problem)
        model.typeAhead.drop()
      }
    }
  }

  private func refused<Page: FilledPage>(_ type: Page.Type, about subject: Page.Subject) {
    if Page.staysWhenRefused {
      state.changeEach(Page.self) { if $0.subject == subject { $0.isAsking = false } }
    } else {
      state.overlays.removeAll { ($0.page as? Page)?.subject == subject }
    }
  }
}
