import PatchworkCore

extension AppModel {
  /// At most so many searches under way: over a slow line, the newest text is asked for as soon
  /// as an answer comes, and no queue builds up behind the worker's fingers.
  private static let searchesAtOnce = 2

  /// Asks what has become due since the last time: a search for the text in the box, or for what
  /// a form's chooser holds.
  func askWhatIsDue() {
    if state.isDesk, state.search.isAskDue, state.search.questions.unanswered < Self.searchesAtOnce
    {
      askSearch()
    }
    askChooser()
  }

  /// Goes to the search box; the next letter begins a new search.
  func goToSearch() {
    leaveOverride()
    state.overlays = []
    state.focus = .search
    state.search.field.selectAll()
  }

  /// Asks for the rows once more, without moving the choice.
  func refreshSearch() { state.search.refresh() }

  private func askSearch() {
    let ticket = state.search.ticket()
    let text = state.search.field.text
    if state.search.wantsRecent {
      ask({ directory in
        let clients = try await directory.recentClients(limit: SearchPane.recentLimit)
        return (try await directory.myDay(), clients)
      }) { model, answer in
        switch answer {
        case .success(let (day, clients)):
          let today = model.clock().date
          model.state.search.receive(
            day.sorted(on: today), recent: clients, ticket: ticket, on: today)
        case .failure(let error):
          model.state.search.fail(error.sentence, ticket: ticket)
        }
        model.searchAnswered(answer.isSuccess)
      }
    } else {
      let request = state.search.request(text, for: state.purpose)
      ask({ directory in
        let clock = ContinuousClock()
        let began = clock.now
        let answer = try await directory.search(request)
        return (answer, clock.now - began)
      }) { model, answer in
        switch answer {
        case .success(let (found, took)):
          model.state.search.receive(
            found, to: text, ticket: ticket, took: took, on: model.clock().date)
        case .failure(let error):
          model.state.search.fail(error.sentence, ticket: ticket)
        }
        model.searchAnswered(answer.isSuccess)
      }
    }
  }

  private func searchAnswered(_ succeeded: Bool) {
    guard state.search.opensWhenAnswered else { return }
    if !succeeded && !state.search.isBehind {
      giveUpWaiting()
    } else if !state.search.isBehind {
      state.search.opensWhenAnswered = false
      carryOut(state.search.confirm(in: scene))
    }
  }
}

extension SearchRow {
  /// Role and agency, or kind, for the head of a card.
  var subtitle: String { [detail, place].filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension Result {
  var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}
