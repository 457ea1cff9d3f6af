import PatchworkCore

/// The form that raises attention: why, how soon, by when, and whom; no text of one's own.
enum AttentionForm {
  static func form(
    _ network: Network, people: [NetworkPerson], chosen: PractitionerID?, me: PractitionerID?
  ) -> Form {
    let members = members(people, except: me)
    var fields = [
      FormField(
        "reason", label: "Why", hint: "← →",
        control: .choice(ChoiceControl(Attention.Reason.choices.map(\.words)))),
      FormField(
        "urgency", label: "How soon", hint: "← →",
        control: .choice(ChoiceControl(["when you can", "soon", "urgent"]))),
      FormField(
        "by", about: .by, label: "By", hint: "tomorrow, Fri, 3 Mar; empty: no day",
        control: .text(TextField())),
    ]
    for (place, member) in members.enumerated() {
      fields.append(
        FormField(
          .init("to\(place)"), label: member.name, hint: member.role,
          section: place == 0 ? "To" : nil,
          control: .choice(ChoiceControl(["yes", "no"]))))
    }
    fields.append(FormField("save", label: "", control: .button(FormButton(.save, "Raise"))))
    return Form(
      .raiseAttention(network.client.id, members: members.compactMap(\.practitioner)),
      title: "Raise attention about \(network.client.name.display)",
      introduction: "Everybody asked sees it at once, and you see who has.", fields: fields)
  }

  static func read(
    _ client: ClientID, _ members: [PractitionerID], _ reader: inout FormReader
  ) -> FormSaving? {
    let by = reader.date("by")
    if let by, by < reader.today { reader.refuse("by", "that day is past") }
    let to = members.indices.filter { reader.choice(.init("to\($0)")) == 0 }.map { members[$0] }
    if to.isEmpty { reader.refuse("to0", "ask somebody") }
    let reasons = Attention.Reason.choices
    let reason = reasons[min(reader.choice("reason"), reasons.count - 1)]
    let urgencies = Attention.Urgency.allCases
    return .change(
      .act(
        .raise(
          AttentionDraft(
            client: client, reason: reason,
            urgency: urgencies[min(reader.choice("urgency"), urgencies.count - 1)], by: by,
            to: to))))
  }

  /// Everybody named in the network but me, each once, in the order in which they can be reached.
  private static func members(
    _ people: [NetworkPerson], except me: PractitionerID?
  ) -> [NetworkPerson] {
    var seen: Set<PractitionerID> = []
    return people.filter { person in
      guard let id = person.practitioner, id != me else { return false }
      return seen.insert(id).inserted
    }
  }
}

extension AppModel {
  func beginRaiseAttention() {
    guard let network = state.open?.network, let people = state.open?.people else { return }
    openForm(
      AttentionForm.form(
        network, people: people.current, chosen: people.chosenPerson?.practitioner,
        me: state.me?.id))
  }
}
