import PatchworkCore

/// The forms that join, add to, correct and leave a network.
enum InvolvementForm {
  static func join(_ network: Network, me: Practitioner, today: CivilDate) -> Form {
    let client = network.client
    return Form(
      .join(client.id), title: "Join the network of \(client.name.display)",
      introduction: "Everybody in the network sees that you are involved.",
      fields: [
        FormField(
          "role", about: .role, label: "Your role", isRequired: true,
          control: .text(TextField(me.role))),
        day("from", about: .from, "From", today), lead(false, in: network),
        ConfidentialityForm.field(nil),
        day("expectedEnd", about: .expectedEnd, "Expected end", nil),
        save("Join"),
      ])
  }

  static func involve(_ network: Network, today: CivilDate) -> Form {
    let client = network.client
    return Form(
      .involve(client.id), title: "Invite or add someone to the network of \(client.name.display)",
      introduction: "A practitioner, or an agency where you know nobody by name.",
      fields: [
        FormField(
          "who", about: .who, label: "Who", hint: "type part of a name", isRequired: true,
          control: .chooser(Chooser(.anybody))),
        FormField(
          "how", label: "How", hint: "← →  whoever is asked may decline",
          control: .choice(ChoiceControl(["ask them first", "they are involved already"]))),
        FormField(
          "role", about: .role, label: "Role", hint: "empty: the role they have at their agency",
          control: .text(TextField())),
        day("from", about: .from, "From", today), lead(false, in: network), save("Invite or add"),
      ])
  }

  /// - Parameter isColleague: whether the worker is of the same agency, and may mark it.
  static func correct(
    _ held: Involvement, of name: String, in network: Network, isColleague: Bool
  ) -> Form {
    Form(
      .correctInvolvement(held), title: "Correct the involvement of \(name)",
      fields: [
        FormField(
          "role", about: .role, label: "Role", isRequired: true,
          control: .text(TextField(held.role))),
        day("from", about: .from, "From", held.from),
        day("until", about: .until, "Last day", held.until),
        lead(held.isLead, in: network, except: held.id),
        day("lastContact", about: .lastContact, "Last contact", held.lastContact),
        day("nextVisit", about: .nextVisit, "Next visit", held.nextVisit),
        day("expectedEnd", about: .expectedEnd, "Expected end", held.expectedEnd),
      ] + (isColleague ? [ConfidentialityForm.field(held.confidential)] : []) + [save("Save")])
  }

  static func end(_ held: Involvement, title: String, button: String, today: CivilDate) -> Form {
    Form(
      .endInvolvement(held), title: title,
      introduction: "The involvement stays in the network's past. Somebody who is to take over is "
        + "asked first; until they accept, it stays as it is.",
      fields: [
        day("until", about: .until, "Last day", today),
        FormField(
          "taker", label: "Taken over by", hint: "type part of a name; empty: by nobody",
          control: .chooser(Chooser(.practitioner))),
        save(button),
      ])
  }

  static func readJoin(_ client: ClientID, _ reader: inout FormReader, me: Practitioner?)
    -> FormSaving?
  {
    let role = reader.required("role", "say what you do for this client")
    let from = reader.requiredDate("from", "say since when")
    let end = reader.date("expectedEnd")
    if let from, let end, end < from {
      reader.refuse("expectedEnd", "that is before the first day")
    }
    let isLead = reader.choice("lead") == 1
    let mark = ConfidentialityForm.mark(reader)
    guard let me, let from else { return nil }
    return .change(
      .addInvolvement(
        Involvement(
          client: client, practitioner: me.id, agency: me.agency, role: role, from: from,
          expectedEnd: end, isLead: isLead, confidential: mark)))
  }

  static func readInvolve(_ client: ClientID, _ reader: inout FormReader)
    -> FormSaving?
  {
    let role = reader.text("role")
    let from = reader.requiredDate("from", "say since when")
    let isLead = reader.choice("lead") == 1
    let who = reader.pick("who")
    guard let from else { return nil }
    let asksFirst = reader.choice("how") == 0
    if asksFirst && isLead {
      reader.refuse("lead", "whoever is asked can be made lead once they have joined")
    }
    switch who?.subject {
    case .practitioner(let id) where asksFirst:
      return .apply { directory in
        let agency = try await directory.practitioner(id).agency.id
        return try await directory.apply(
          .act(
            .invite(
              InvitationDraft(client: client, practitioner: id, agency: agency, role: role))))
      }
    case .agency(let id) where asksFirst:
      if role.isEmpty { reader.refuse("role", "say what the agency would do for this client") }
      return .change(
        .act(
          .invite(
            InvitationDraft(client: client, practitioner: nil, agency: id, role: role))))
    case .practitioner(let id):
      return .apply { directory in
        let card = try await directory.practitioner(id)
        return try await directory.apply(
          .addInvolvement(
            Involvement(
              client: client, practitioner: id, agency: card.agency.id,
              role: role.isEmpty ? card.practitioner.role : role, from: from, isLead: isLead)))
      }
    case .agency(let id):
      if role.isEmpty { reader.refuse("role", "say what the agency does for this client") }
      if isLead { reader.refuse("lead", "a lead professional is a person, not an agency") }
      return .change(
        .addInvolvement(
          Involvement(client: client, practitioner: nil, agency: id, role: role, from: from)))
    default:
      reader.refuse("who", "choose who is involved")
      return nil
    }
  }

  static func readCorrection(
    of held: Involvement, _ reader: inout FormReader
  ) -> FormSaving? {
    var corrected = held
    corrected.role = reader.required("role", "say what they do for this client")
    if let from = reader.requiredDate("from", "say since when") { corrected.from = from }
    corrected.expectedEnd = reader.date("expectedEnd")
    corrected.until = reader.date("until")
    corrected.lastContact = reader.date("lastContact")
    corrected.nextVisit = reader.date("nextVisit")
    corrected.isLead = reader.choice("lead") == 1
    if reader.asks(ConfidentialityForm.name) {
      corrected.confidential = ConfidentialityForm.mark(reader)
    }
    if let until = corrected.until, until < corrected.from {
      reader.refuse("until", "the last day is before the first")
    }
    if let end = corrected.expectedEnd, end < corrected.from {
      reader.refuse("expectedEnd", "that is before the first day")
    }
    if let seen = corrected.lastContact, seen > reader.today {
      reader.refuse("lastContact", "that day is yet to come")
    }
    return .change(.correctInvolvement(corrected))
  }

  static func readEnd(of held: Involvement, _ reader: inout FormReader) -> FormSaving? {
    var ended = held
    ended.until = reader.requiredDate("until", "say the last day")
    if let until = ended.until, until < held.from {
      reader.refuse("until", "that is before the first day, \(held.from.words)")
    }
    if case .practitioner(let taker) = reader.pick("taker")?.subject {
      return .change(.act(.propose(held.id, to: taker)))
    }
    return .change(.correctInvolvement(ended))
  }

  private static func day(
    _ name: FormField.Name, about: FieldID, _ label: String, _ day: CivilDate?
  ) -> FormField {
    FormField(
      name, about: about, label: label, hint: "3 Mar 2026, 3/3, today",
      control: .text(TextField(day?.words ?? "")))
  }

  /// Whoever led before stops when another is made lead; the field says who that would be.
  private static func lead(_ isLead: Bool, in network: Network, except id: InvolvementID? = nil)
    -> FormField
  {
    let other = network.involvements.first { $0.isLead && $0.id != id && $0.until == nil }
    let name = other?.practitioner.flatMap { network.practitioner($0)?.name.display }
    return FormField(
      "lead", about: .isLead, label: "Lead professional",
      hint: name.map { "← →  now it is \($0), who would stop" } ?? "← →",
      control: .choice(ChoiceControl(["no", "yes"], chosen: isLead ? 1 : 0)))
  }

  private static func save(_ title: String) -> FormField {
    FormField("save", label: "", control: .button(FormButton(.save, title)))
  }
}
