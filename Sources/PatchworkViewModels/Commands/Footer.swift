import PatchworkCore

extension CommandTable {
  /// The most keys in a footer, the one of the help among them.
  package static let footerKeys = 6

  /// The keys that matter most for what is chosen, none that cannot be used now; the help's last.
  package static func footer(in state: AppState) -> [FooterItem] {
    let place = state.place
    let help = command(.help)?.keys(in: place).first.map {
      FooterItem(key: $0.label, title: worded("keys"), isHelp: true)
    }
    let room = footerKeys - (help == nil ? 0 : 1)
    var items: [FooterItem] = []
    for id in state.footerCommands where items.count < room {
      guard let command = command(id), let key = command.keys(in: place).first,
        command.availabilityByKey(in: state).isEnabled,
        let title = state.footerTitle(of: command)
      else { continue }
      items.append(FooterItem(key: id == .chooseNext ? "↑↓" : key.label, title: title))
    }
    return items + (help.map { [$0] } ?? [])
  }
}

extension AppState {
  /// What the footer offers where the keys go, the most wanted first.
  fileprivate var footerCommands: [CommandID] {
    switch place {
    case .search: [.openChosen, .nextPane, .showPossible, .newClient, .openInbox, .filter]
    case .client: [.openChosen, .copy, .correctClient, .nextPane, .addRelative, .reachSomeone]
    // What the row decides stands last, so that a step along the rows moves no other key.
    case .network:
      (presentationCommand.map { [$0] } ?? [])
        + [.reachSomeone, .answerHere, .raiseAttention, .seenToday, .join, .openChosen, .copy]
    case .card:
      [
        .copy, .confirmContactPoint, .reportDead, .replaceContactPoint, .raiseAttention,
        .openChosen, .showLooksAtMe, .filter, .back,
      ]
    case .inbox:
      [.answerYes, .answerNo, .answerThroughCover, .copyCaller, .openChosen, .filter, .undo, .back]
    case .handover:
      [.markCase, .markAllCases, .chooseTaker, .withdrawOffer, .openChosen, .filter, .back]
    case .form: [.nextField, .saveForm, .back]
    case .list:
      [.openChosen, .narrowAudit, .exportAudit, .noteSharing, .filter, .chooseNext, .back]
    case .sheet: [.copySheet, .chooseNext, .back]
    case .looks: [.filter, .chooseNext, .back]
    case .filter: [.openChosen, .back]
    case .duplicates, .palette, .confirm, .reasons, .choice:
      [.openChosen, .chooseNext, .back]
    case .hidden: [.unhide]
    case .locked: [.unlock, .quit]
    case .waiting: [.retry, .quit]
    }
  }

  /// The command that draws the network as a list again; nil while it is one.
  private var presentationCommand: CommandID? {
    switch open?.people.presentation {
    case .map: .showMap
    case .timeline: .showTimeline
    case .visits: .showVisits
    case .list, nil: nil
    }
  }

  /// What a key of the footer does here, in a word or two; nil where it leads nowhere.
  fileprivate func footerTitle(of command: Command) -> String? {
    if command.id == presentationCommand { return worded("list") }
    return switch command.id {
    case .openChosen: enterWords
    case .nextPane: nextPaneWords
    case .answerHere: waitingHere.count == 1 ? waitingHere.first?.step : command.short
    default: command.short ?? command.title.lowercased()
    }
  }

  private var nextPaneWords: String {
    switch focus {
    case .search where search.hasColleaguesBeside:
      search.chosenRow?.isOfClients == false ? worded("clients") : worded("colleagues")
    case .search: worded("the open client")
    case .client: worded("network")
    case .network: worded("find")
    }
  }

  /// What Enter does here; nil where it does nothing.
  private var enterWords: String? {
    if let page = topPage { return page.enterWords }
    switch focus {
    case .search:
      guard let row = search.chosenRow else { return nil }
      if case .possible = row.subject { return worded("show them") }
      return worded("open")
    case .client:
      switch open?.facts.chosenLine?.leads {
      case .client: return worded("open")
      case .card: return worded("card")
      case .explanation: return worded("why")
      case .copy, nil: return nil
      }
    case .network:
      guard let open else { return nil }
      if open.network == nil { return open.progress == .asking ? nil : worded("ask again") }
      if case .ended(_, _, let isUnfolded) = open.people.chosenRow,
        open.people.presentation == .list
      {
        return isUnfolded ? worded("fold away") : worded("show them")
      }
      return open.people.presentation == .map && open.people.chosenPerson == nil
        ? worded("open") : worded("card")
    }
  }
}
