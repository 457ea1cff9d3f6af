import PatchworkCore

extension ListPage {
  /// Open matters in my agency; Enter leads to where it is mended.
  static var myAgency: ListPage {
    ListPage(.upkeep, title: worded("My agency"), nothing: worded("Nothing is open.")) {
      directory, today in
      try await directory.myAgency().items.map { Row($0, on: today) }
    }
  }
}

extension ListPage.Row {
  /// One thing to see to, and where it is mended.
  init(_ item: AgencyUpkeep.Item, on today: CivilDate) {
    let leads: Leads =
      switch item.kind {
      case .caseLeft, .handoverFailed, .handoverOpen, .caseMoved, .caseBrought:
        item.practitioner.map { .handover($0) } ?? .nowhere
      case .asked, .unconfirmed: .inbox
      case .covered where item.isAgreed != true: .inbox
      case .shieldEnded: .nowhere
      case .covered, .awayUncovered, .deadNumber, .staleNumber, .manyFound, .changedThenOpened,
        .numbersReplaced:
        item.practitioner.map { .card(.practitioner($0)) } ?? .nowhere
      }
    self.init(
      item.name, beside: item.client?.name.display ?? "", why: item.words(on: today),
      isMarked: item.kind.isUrgent, leads: leads)
  }
}
