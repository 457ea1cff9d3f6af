import PatchworkCore

extension AppModel {
  /// Lists what my agency has to see to; Enter leads to where it is mended.
  func openMyAgency() {
    let today = clock().date
    openList(
      ListPage(.upkeep, title: "My agency", nothing: "There is nothing to see to.")
    ) {
      try await $0.myAgency()
    } rows: { upkeep in
      upkeep.items.map { ListPage.Row($0, on: today) }
    }
  }
}

extension ListPage.Row {
  /// One thing to see to, and where it is mended.
  init(_ item: AgencyUpkeep.Item, on today: CivilDate) {
    let act: Act? =
      switch item.kind {
      case .caseLeft, .handoverFailed, .handoverOpen: item.practitioner.map { .card(.cases($0)) }
      case .asked: .inbox
      case .awayUncovered, .deadNumber, .staleNumber:
        item.practitioner.map { .card(.practitioner($0)) }
      }
    self.init(
      item.name, beside: item.client?.name.display ?? "", why: item.words(on: today),
      isMarked: item.kind.isUrgent, act: act)
  }
}
