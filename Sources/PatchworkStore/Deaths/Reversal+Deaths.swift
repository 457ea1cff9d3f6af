import PatchworkCore

extension Reversal {
  /// Whether it touches what is held on a client's death.
  var isAboutDeath: Bool {
    steps.contains { step in
      if case .death = step { true } else { false }
    }
  }
}

extension DeathTable {
  /// Takes back what a change did with the words on a death. Without the first word nobody recorded the
  /// day, so that what others said of it ends too.
  func takeBack(_ step: Reversal.DeathStep) throws {
    if let said = step.said, let (client, day) = try subject(of: said) {
      let isFirst = try words(about: client, on: day).first?.id == said
      try delete(said)
      if isFirst { _ = try end(of: client) }
    }
    // What stood again makes way for the same word as before.
    for id in step.revived { try end(id, by: step.ended.first) }
    try revive(step.ended)
  }
}
