import PatchworkCore

/// The form that invites a colleague or an agency into a network, or adds them.
struct InviteForm: FormDefinition {
  let layout: FormLayout
  let client: ClientID
  let who: Form.Key<Somebody?>
  let asksFirst: Form.Key<Bool>
  let role: Form.Key<String>
  let from: Form.Key<CivilDate?>
  let isLead: Form.Key<Bool>

  /// A practitioner, or an agency where nobody is known by name.
  enum Somebody: Hashable {
    case practitioner(PractitionerID)
    case agency(AgencyID)
  }

  init(_ network: Network, today: CivilDate) {
    client = network.client.id
    var layout = FormLayout(
      worded("Invite or add someone to the network of \(network.client.name.display)"),
      introduction: worded("A practitioner, or an agency where you know nobody by name."))
    who = layout.record(
      .of(.who, .practitioner, .agency), .anybody, hint: worded("type part of a name"),
      isRequired: true
    ) { option in
      switch option.subject {
      case .practitioner(let id): .practitioner(id)
      case .agency(let id): .agency(id)
      case .client, .newAgency, .newPractitioner: nil
      }
    }
    asksFirst = layout.choice(
      .called("How"), [true, false], chosen: true,
      hint: worded("← →  the person you ask may decline")
    ) { $0 ? worded("ask them first") : worded("they are involved already") }
    role = layout.text(.of(.role), hint: worded("empty: the role they have at their agency"))
    from = layout.day(.of(.from), today)
    isLead = layout.lead(false, in: network)
    layout.button(.save, worded("Invite or add"))
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let network = state.open?.network else { return .stay }
    return .openForm(InviteForm(network, today: scene.today))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let from = reader.required(from, worded("say since when"))
    let who = reader.required(who, worded("choose who is involved"))
    guard let from, let who else { return nil }
    return reader[asksFirst]
      ? readInvitation(of: who, &reader) : readInvolvement(of: who, from: from, &reader)
  }

  private func readInvitation(of who: Somebody, _ reader: inout FormReader) -> FormSaving {
    if reader[isLead] {
      reader.refuse(isLead, worded("a person who is asked can be made lead once they have joined"))
    }
    let (client, role) = (client, reader[role])
    switch who {
    case .practitioner(let id):
      return .apply { directory in
        let agency = try await directory.practitioner(id).agency.id
        return try await directory.apply(
          .act(
            .invite(
              InvitationDraft(client: client, practitioner: id, agency: agency, role: role))))
      }
    case .agency(let id):
      if role.isEmpty {
        reader.refuse(self.role, worded("say what the agency would do for this client"))
      }
      return .change(
        .act(
          .invite(InvitationDraft(client: client, practitioner: nil, agency: id, role: role))))
    }
  }

  private func readInvolvement(
    of who: Somebody, from: CivilDate, _ reader: inout FormReader
  ) -> FormSaving {
    let (client, role, isLead) = (client, reader[role], reader[isLead])
    switch who {
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
      if role.isEmpty {
        reader.refuse(self.role, worded("say what the agency does for this client"))
      }
      if isLead {
        reader.refuse(self.isLead, worded("a lead professional is a person, not an agency"))
      }
      return .change(
        .addInvolvement(
          Involvement(client: client, practitioner: nil, agency: id, role: role, from: from)))
    }
  }
}
