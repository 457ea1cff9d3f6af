import PatchworkCore

@testable import PatchworkViewModels

/// What a test asks of an outcome, which holds functions and so cannot be compared as a whole.
extension Outcome {
  /// The outcomes one after the other.
  var steps: [Outcome] {
    if case .all(let outcomes) = self { outcomes.flatMap(\.steps) } else { [self] }
  }

  var isStaying: Bool { steps.allSatisfy { if case .stay = $0 { true } else { false } } }
  /// How many pages it takes away.
  var closes: Int { steps.count { if case .close = $0 { true } else { false } } }

  var said: String? {
    for case .say(let text, _) in steps { return text }
    return nil
  }

  var opened: Overlay? {
    for case .open(let overlay) in steps { return overlay }
    return nil
  }

  var openedClient: ClientID? {
    for case .openClient(let id, _, _) in steps { return id }
    return nil
  }

  var performed: CommandID? {
    for case .perform(let id) in steps { return id }
    return nil
  }

  var effect: Effect? {
    for case .effect(let effect) in steps { return effect }
    return nil
  }

  var change: Change? {
    for case .apply(let change, _) in steps { return change }
    return nil
  }

  var reason: OpeningReason? {
    for case .giveReason(let reason, _) in steps { return reason }
    return nil
  }
}

extension Scene {
  static let afternoon = Scene(
    now: Town.now, me: PractitionerID(rawValue: 7), holidays: BankHolidays())
}
