import PatchworkCore

extension AppModel {
  /// Asks who works here and what the directory holds, and shows the panes or the first-run page.
  package func start() {
    if case .unavailable = state.page { state.page = .starting }
    listen()
    let ticket = myQuestions.ask()
    ask({ directory in
      let me = try await directory.me()
      let summary = try await directory.summary()
      let agency = try await Self.agency(of: me, in: directory)
      return Welcome(me: me, agency: agency, summary: summary)
    }) { model, answer in
      switch answer {
      case .success(let welcome):
        if model.myQuestions.accept(ticket) || !model.state.isDesk { model.take(welcome) }
      case .failure(let error):
        if model.state.isDesk {
          model.say(error.sentence, .problem)
        } else {
          model.state.page = .unavailable(error.sentence)
        }
        model.typeAhead.drop()
      }
    }
  }

  /// Asks for my own entry once more.
  func refreshMe() {
    let ticket = myQuestions.ask()
    ask({ directory in
      let me = try await directory.me()
      return (me, try await Self.agency(of: me, in: directory))
    }) { model, answer in
      if case .success(let (me, agency)) = answer, model.myQuestions.accept(ticket) {
        model.show(me, at: agency)
      }
    }
  }

  private struct Welcome: Sendable {
    var me: Practitioner?
    var agency: Agency?
    var summary: DirectorySummary
  }

  private nonisolated static func agency(
    of me: Practitioner?, in directory: any Directory
  ) async throws -> Agency? {
    guard let me else { return nil }
    return try await directory.practitioner(me.id).agency
  }

  private func take(_ welcome: Welcome) {
    state.header.isPractice = welcome.summary.isPractice
    state.asksPurpose = welcome.summary.asksPurpose == true
    show(welcome.me, at: welcome.agency)
    guard welcome.me != nil else {
      // What was filled in is kept when the page is worked out anew, after an import.
      if case .firstRun(let page) = state.page, page.form.isChanged { return }
      state.page = .firstRun(FirstRunPage(welcome.summary, offering: state))
      return
    }
    let isFirst = !state.isDesk
    state.page = .desk
    refreshSearch()
    refreshInbox()
    ask({ try await $0.roles() }) { model, answer in
      if case .success(let roles) = answer { model.state.roles = roles }
    }
    if isFirst { state.focus = .search }
    askPurpose()
    if addsClientNext {
      addsClientNext = false
      carryOut(NewClientForm.begin(state, scene))
    }
  }

  private func show(_ me: Practitioner?, at agency: Agency?) {
    state.me = me
    state.header.name = me?.name.display ?? ""
    state.header.role = me?.role ?? ""
    state.header.agency = agency?.name ?? ""
  }
}
