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

  /// - Parameters:
  ///   - first: The line of who answers first.
  ///   - only: Whom the worker has chosen to ask; nil where they have not.
  init(
    _ network: Network, people: [NetworkPerson], first: NetworkPerson? = nil, me: PractitionerID?,
    only: PractitionerID? = nil
  ) {
    client = network.client.id
    var layout = FormLayout(
      worded("Ask the network of \(network.client.name.display) to get in touch"),
      introduction: Self.introduction(people, first: first))
    reason = layout.choice(
      .of(.reason, called: worded("Why")), Attention.Reason.choices, chosen: .callMe, words: \.words
    )
    urgency = layout.choice(
      .called("How soon"), Attention.Urgency.allCases, chosen: .routine, words: \.choiceWords)
    by = layout.upcomingDay(
      .of(.by), nil, hint: worded("today, fri, 3 Dec; empty: when they can"))
    layout.section(worded("To"))
    let asked = Self.members(people, except: me)
    // A worker on leave sees it when it is too late; where all are, somebody has to be asked.
    let isAnyThere = asked.contains { !$0.1.isOnLeave }
    members = asked.map { id, person in
      let isAsked = layout.choice(
        .of(.to, called: person.name), [true, false],
        chosen: only.map { $0 == id } ?? (!person.isOnLeave || !isAnyThere),
        hint: [person.role, person.standing].filter { !$0.isEmpty }.joined(separator: ": "),
        keepsHint: true
      ) { $0 ? worded("yes") : worded("no") }
      return (id, isAsked)
    }
    // Nobody to ask leaves no section.
    layout.section(nil)
    layout.button(.save, worded("Send"))
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let open = state.open, let network = open.network else { return .stay }
    return .openForm(
      AttentionForm(
        network, people: open.people.current, first: open.people.firstToReach, me: state.me?.id,
        only: (state.topPage as? ContactCard)?.practitioner))
  }

  /// Says who has been asked, and whom to ring where somebody cannot see it in time.
  func saved(_ receipt: ChangeReceipt) -> Outcome {
    let id = AttentionID(rawValue: receipt.subject)
    return .all([
      .say("\(receipt.words)."), .refresh(Outcome.Part.network.union([.search])),
      .ask({ try await $0.attention(id) }) { card, state, scene in
        let sent = SentAttention(card, at: scene.now, holidays: scene.holidays)
        let isChosen = sent.number.map { state.open?.people.choose(number: $0) == true } ?? false
        return .say(
          sent.words(canCopy: isChosen && state.focus == .network, undo: worded("u undoes.")))
      },
    ])
  }

  private static func introduction(_ people: [NetworkPerson], first: NetworkPerson?) -> String {
    if people.contains(where: { $0.level == .now }) {
      return worded(
        "They see it when they next use Patchwork. You see who has seen it, and who did it.")
    }
    guard let first, first.level == .desk else {
      return worded("None of them is known to be there now.")
    }
    return worded(
      """
      None of them is known to be there now. Ring \(first.value) now: the \(first.state) of \
      \(first.agencyName).
      """)
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let by = reader[by]
    if let by, by < reader.today { reader.refuse(self.by, worded("that day is past")) }
    let to = members.filter { reader[$0.isAsked] }.map(\.practitioner)
    if to.isEmpty, let first = members.first {
      reader.refuse(first.isAsked, worded("ask somebody"))
    }
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
    case .routine: worded("when you can")
    case .soon: worded("soon")
    case .urgent: worded("urgent")
    }
  }
}

extension NetworkPerson {
  fileprivate var isOnLeave: Bool { coverWords != nil }

  /// Whether they are there: `there now, until 17:00`, `on leave, back Mon 7 Dec, Jacob Cox covers`.
  fileprivate var standing: String {
    switch level {
    case .now: ([worded("there now")] + remarks.prefix(1)).joined(separator: ", ")
    case .later:
      coverWords.map { worded("on leave, back \(state), \($0)") } ?? worded("off until \(state)")
    case .unsure: worded("hours not known")
    case .none: worded("no number known")
    case .desk, .me, .past: ""
    }
  }
}
