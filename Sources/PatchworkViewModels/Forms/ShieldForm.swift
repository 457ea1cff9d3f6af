import PatchworkCore

/// The form that shields a client: why, from a list.
struct ShieldForm: FormDefinition {
  let layout: FormLayout
  let client: ClientID
  let reason: Form.Key<ShieldReason>

  init(_ client: ClientID, of name: String) {
    self.client = client
    var layout = FormLayout(
      worded("Shield \(name)"),
      introduction: worded(
        """
        From now on only their network may open the record; a search finds them by name, date of \
        birth and NHS number alone, and says no place. The reason stays in the record of activity.
        """))
    reason = layout.choice(
      .of(.reason, called: worded("Why")), ShieldReason.offered, chosen: .domesticAbuse,
      words: \.words)
    layout.button(.save, worded("Shield"))
    self.layout = layout
  }

  /// Shields the open client, or asks whether the shield is to end.
  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let open = state.open else { return .stay }
    guard open.isShielded else { return .openForm(ShieldForm(open.id, of: open.name)) }
    return .open(
      .confirm(
        Confirm(
          .rights(.endShield(open.id)),
          question:
            worded(
              """
              \(open.name) is shielded. Ask to end it? Then anyone who gives a reason sees where \
              they are. \(GuardedAct.whoAgrees(to: .endShield).capitalisedFirst) must agree, and \
              the network is told.
              """), yes: worded("Ask to end it"), no: worded("Keep shielded"))))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    .change(.rights(.shield(client, reader[reason])))
  }

  /// Asks the steward of each person in the network, one after the other, whether they may stay in it.
  func saved(_ receipt: ChangeReceipt) -> Outcome {
    let questions = (receipt.network ?? []).reversed().map { member in
      let place = member.name == member.agency ? "" : ", \(member.agency)"
      return Outcome.open(
        .confirm(
          Confirm(
            .rights(.endShielded(member.involvement)),
            question: worded(
              """
              \(member.name), \(member.role)\(place), is in the network since \
              \(member.from.words) and can open the record. May they?
              """),
            yes: worded("End it at once"), no: worded("They may"))))
    }
    return .all(
      [.say("\(receipt.words)."), .refresh(Outcome.Part.network.union([.search]))] + questions)
  }
}

extension AppModel {
  /// Ends an override as soon as the client is left: nothing stays on the screen, and the directory
  /// asks again.
  func leaveOverride() {
    guard let open = state.open, open.isOverride else { return }
    state.open = nil
    ask({ try await $0.apply(.rights(.leaveShielded(open.id))) }) { model, answer in
      // The directory ends it by itself before long, or has done so.
      guard case .failure(let error) = answer else { return }
      if case .invalid = error { return }
      model.say(error.sentence, .problem)
    }
  }
}
