import PatchworkCore

/// The desk that passes a message on to the people of a client whose record the worker may not open: the
/// one of the worker's own agency, whose number tells nothing of where the client is.
package struct PassingDesk: Hashable, Sendable {
  /// Whose desk it is.
  package let agency: String
  /// What to do: `call`.
  package let verb: String
  /// The number.
  package let value: String
  /// When it answers: `duty desk, until Mon 08:30`, `Mon 08:30`.
  package let standing: String

  /// - Returns: nil for an agency without a number.
  init?(_ agency: Agency, in scene: Scene) {
    let reach = Reach.desk(of: agency, at: scene.now, holidays: scene.holidays)
    guard let channel = reach.channel else { return nil }
    self.agency = agency.name
    (verb, value) = (channel.system.verb, channel.value)
    standing = reach.state(at: scene.now)
  }
}

extension AppModel {
  /// Asks for the number of the worker's own desk, for a client who is not to be opened.
  func askPassingDesk(for client: ClientID) {
    guard let agency = state.me?.agency else { return }
    ask({ try await $0.agency(agency) }) { model, answer in
      guard case .success(let card) = answer, model.state.open?.id == client,
        model.state.open?.network == nil
      else { return }
      // The scene reads the state, and so comes before the state is written.
      let desk = PassingDesk(card.agency, in: model.scene)
      model.state.open?.passingDesk = desk
    }
  }
}
