import PatchworkCore

extension AgencyUpkeep {
  /// The matters that programs before contract 3 know. One that they do not know costs them the whole page.
  private static let mattersBeforeThird: Set<Item.Kind> = [
    .caseLeft, .handoverFailed, .asked, .awayUncovered, .deadNumber, .handoverOpen, .staleNumber,
  ]

  /// The page as a program can read it.
  ///
  /// - Parameter contract: What the program speaks; 1 for one that does not say.
  package func readable(byContract contract: Int) -> AgencyUpkeep {
    guard contract < 3 else { return self }
    var upkeep = self
    upkeep.items.removeAll { !Self.mattersBeforeThird.contains($0.kind) }
    return upkeep
  }
}
