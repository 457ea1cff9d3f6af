import PatchworkCore

/// The form that raises attention: why, how soon, by when, and whom; no text of one's own.
struct AttentionForm: FormDefinition {
  let layout: FormLayout
  let client: ClientID
  let reason: Form.Key<Attention.Reason>
  let urgency: Form.Key<Attention.Urgency>
  let by: Form.Key<CivilDate?>
  /// Whether each member of the network is asked.
  let members: [(practitioner: PractitionerID, isAsked: Form.Key<Bool>)]

  init(_ network: Network, people: [NetworkPerson], me: PractitionerID?) {
    client = network.client.id
    var layout = FormLayout(
      "Raise attention about \(network.client.name.display)",
      introduction: "Everybody asked sees it at once, and you see who has.")
    reason = layout.choice(
      .of(.reason, called: "Why"), Attention.Reason.choices, chosen: .callMe, words: \.words)
    urgency = layout.choice(
      "How soon", Attention.Urgency.allCases, chosen: .routine, words: \.choiceWords)
    by = layout.day(.of(.by), nil, hint: "tomorrow, Fri, 3 Mar; empty: no day")
    layout.section("To")
    members = Self.members(people, except: me).map { id, person in
      let isAsked = layout.choice(
        .of(.to, called: person.name), [true, false], chosen: true, hint: person.role
      ) { $0 ? "yes" : "no" }
      return (id, isAsked)
    }
    // Nobody to ask leaves no section.
    layout.section(nil)
    layout.button(.save, "Raise")
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let open = state.open, let network = open.network else { return .stay }
    return .openForm(AttentionForm(network, people: open.people.current, me: state.me?.id))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let by = reader[by]
    if let by, by < reader.today { reader.refuse(self.by, "that day is past") }
    let to = members.filter { reader[$0.isAsked] }.map(\.practitioner)
    if to.isEmpty, let first = members.first { reader.refuse(first.isAsked, "ask somebody") }
    return .change(
      .act(
        .raise(
          AttentionDraft(
            client: client, reason: reader[reason], urgency: reader[urgency], by: by, to: to))))
  }

  /// Everybody named in the network but me, each once, in the order in which they can be reached.
  private static func members(
    _ people: [NetworkPerson], except me: PractitionerID?
  ) -> [(PractitionerID, NetworkPerson)] {
    var seen: Set<PractitionerID> = []
    return people.compactMap { person in
      guard let id = person.practitioner, id != me, seen.insert(id).inserted else { return nil }
      return (id, person)
    }
  }
}

extension Attention.Urgency {
  fileprivate var choiceWords: String {
    switch self {
    case .routine: "when you can"
    case .soon: "soon"
    case .urgent: "urgent"
    }
  }
}
