import PatchworkCore

/// The form that adds a relative, or somebody of the household, to a client's family.
struct RelativeForm: FormDefinition {
  let layout: FormLayout
  let client: ClientID
  let who: Form.Key<ClientID?>
  let kind: Form.Key<Relationship.Kind?>
  let livesTogether: Form.Key<Bool>
  let from: Form.Key<CivilDate?>
  let until: Form.Key<CivilDate?>

  init(for client: Client) {
    self.client = client.id
    var layout = FormLayout(
      worded("Family and household of \(client.name.display)"),
      introduction: worded("Both see each other among their family."))
    who = layout.record(
      .of(.who, .relative), .client, hint: worded("type part of a client's name"), isRequired: true
    ) { option in
      if case .client(let id) = option.subject { id } else { nil }
    }
    let kinds = Relationship.Kind.allCases
    kind = layout.choice(
      .called("Is the client's"), kinds + [nil], chosen: kinds.first,
      hint: worded("← →, or the first letter")
    ) { $0?.rawValue ?? worded("not related") }
    livesTogether = layout.yesOrNo(.of(.livesTogether), false)
    let hint = worded("3 Mar 2026, 3/3, today; empty: not said")
    from = layout.day(.of(.from, called: worded("Since")), nil, hint: hint)
    until = layout.day(.of(.until, called: worded("Last day")), nil, hint: hint)
    layout.button(.save, worded("Add"))
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let client = state.open?.network?.client else { return .stay }
    return .openForm(RelativeForm(for: client))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let (kind, livesTogether) = (reader[kind], reader[livesTogether])
    if kind == nil && !livesTogether {
      reader.refuse(
        self.kind, worded("say what they are to the client, or that they live together"))
    }
    let (from, until) = (reader[from], reader[until])
    if let from, let until, until < from {
      reader.refuse(self.until, worded("the last day is before the first"))
    }
    guard let relative = reader.required(who, worded("choose the client")) else { return nil }
    if relative == client { reader.refuse(who, worded("that is the client")) }
    let client = client
    return .apply { directory in
      var receipt: ChangeReceipt?
      if let kind {
        let link = Relationship(
          client: client, relative: relative, kind: kind, from: from, until: until)
        receipt = try await directory.apply(.relate(link))
      }
      if livesTogether {
        receipt =
          try await Self.house(relative, with: client, in: directory) ?? receipt
      }
      guard let receipt else {
        throw DirectoryError.invalid(
          field: .livesTogether, rule: worded("they are in one household already"))
      }
      return receipt
    }
  }

  /// Puts a client into another's household, which is made when there is none yet.
  ///
  /// The other is opened for joint work: that the worker links them is no reason of its own.
  ///
  /// - Returns: The receipt; nil where they are in one household already.
  private static func house(
    _ relative: ClientID, with client: ClientID, in directory: any Directory
  ) async throws -> ChangeReceipt? {
    var head = try await directory.network(of: client).client
    if head.household == nil {
      head.household = .unassigned
      _ = try await directory.apply(.correctClient(head))
      head = try await directory.network(of: client).client
    }
    var other = try await directory.open(relative, reason: .jointWork).client
    guard other.household != head.household else { return nil }
    other.household = head.household
    return try await directory.apply(.correctClient(other))
  }
}

extension RelativeForm {
  /// Takes the chosen family link away, or a member who is no relative out of the household. Undo
  /// brings it back.
  static func removeChosen(in state: AppState) -> Outcome {
    guard let client = state.open?.id, let member = state.chosenFamily else { return .stay }
    return .ask({ directory in
      if let kind = member.kind {
        return try await directory.apply(
          .unrelate(Relationship(client: client, relative: member.person.id, kind: kind)))
      }
      var other = try await directory.open(member.person.id, reason: .jointWork).client
      other.household = nil
      return try await directory.apply(.correctClient(other))
    }) { receipt, state, _ in
      state.changesThisSitting += 1
      return .all([.say("\(receipt.words)."), .refresh([.client])])
    }
  }
}
