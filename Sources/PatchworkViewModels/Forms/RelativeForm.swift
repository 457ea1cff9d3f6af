import PatchworkCore

/// The form that adds a relative, or somebody of the household, to a client's family.
enum RelativeForm {
  private static let kinds = Relationship.Kind.allCases
  private static let notRelated = "not related"

  static func form(for client: Client) -> Form {
    Form(
      .relative(client.id), title: "Family and household of \(client.name.display)",
      introduction: "Both see each other among their family.",
      fields: [
        FormField(
          "who", about: .who, label: "Who", hint: "type part of a client's name", isRequired: true,
          control: .chooser(Chooser(.client))),
        FormField(
          "kind", label: "Is the client's", hint: "← →, or the first letter",
          control: .choice(ChoiceControl(kinds.map(\.rawValue) + [notRelated]))),
        FormField(
          "together", about: .livesTogether, label: "They live together", hint: "← →",
          control: .choice(ChoiceControl(["no", "yes"]))),
        day("from", "Since"), day("until", "Last day"),
        FormField("save", label: "", control: .button(FormButton(.save, "Add"))),
      ])
  }

  static func read(_ client: ClientID, _ reader: inout FormReader) -> FormSaving? {
    let place = reader.choice("kind")
    let kind = kinds.indices.contains(place) ? kinds[place] : nil
    let livesTogether = reader.choice("together") == 1
    if kind == nil && !livesTogether {
      reader.refuse("kind", "say what they are to the client, or that they live together")
    }
    guard case .client(let relative) = reader.pick("who")?.subject else {
      reader.refuse("who", "choose the client")
      return nil
    }
    if relative == client { reader.refuse("who", "that is the client") }
    let (from, until) = (reader.date("from"), reader.date("until"))
    if let from, let until, until < from {
      reader.refuse("until", "the last day is before the first")
    }
    return .apply { directory in
      var receipt: ChangeReceipt?
      if let kind {
        let link = Relationship(
          client: client, relative: relative, kind: kind, from: from, until: until)
        receipt = try await directory.apply(.relate(link))
      }
      if livesTogether {
        receipt = try await house(relative, with: client, in: directory) ?? receipt
      }
      guard let receipt else {
        throw DirectoryError.invalid(
          field: .livesTogether, rule: "they are in one household already")
      }
      return receipt
    }
  }

  private static func day(_ name: FormField.Name, _ label: String) -> FormField {
    FormField(
      name, label: label, hint: "3 Mar 2026, 3/3, today; empty: not said",
      control: .text(TextField()))
  }

  /// Takes a family link away, or somebody who is no relative out of the household.
  static func remove(_ member: FamilyMember, from client: ClientID) -> FormSaving {
    if let kind = member.kind {
      return .change(
        .unrelate(Relationship(client: client, relative: member.person.id, kind: kind)))
    }
    return .apply { directory in
      var other = try await directory.open(member.person.id, reason: .familyLink).client
      other.household = nil
      return try await directory.apply(.correctClient(other))
    }
  }

  /// Puts a client into another's household, which is made when there is none yet.
  private static func house(
    _ relative: ClientID, with client: ClientID, in directory: any Directory
  ) async throws -> ChangeReceipt? {
    var head = try await directory.network(of: client).client
    if head.household == nil {
      head.household = .unassigned
      _ = try await directory.apply(.correctClient(head))
      head = try await directory.network(of: client).client
    }
    var other = try await directory.open(relative, reason: .familyLink).client
    guard other.household != head.household else { return nil }
    other.household = head.household
    return try await directory.apply(.correctClient(other))
  }
}
