import PatchworkCore

/// The form by which the worker joins a network.
struct JoinForm: FormDefinition {
  let layout: FormLayout
  let client: ClientID
  let role: Form.Key<String>
  let from: Form.Key<CivilDate?>
  let isLead: Form.Key<Bool>
  let confidential: Form.Key<Confidentiality?>
  let expectedEnd: Form.Key<CivilDate?>

  init(_ network: Network, me: Practitioner, today: CivilDate) {
    client = network.client.id
    var layout = FormLayout(
      worded("Join the network of \(network.client.name.display)"),
      introduction: worded("Everybody in the network sees that you are involved."))
    role = layout.text(.of(.role, called: worded("Your role")), me.role, isRequired: true)
    from = layout.day(.of(.from), today)
    isLead = layout.lead(false, in: network)
    confidential = layout.confidentiality(nil)
    expectedEnd = layout.day(.of(.expectedEnd), nil)
    layout.button(.save, worded("Join"))
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let network = state.open?.network, let me = state.me else { return .stay }
    return .openForm(JoinForm(network, me: me, today: scene.today))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let role = reader.required(role, worded("say what you do for this client"))
    let from = reader.required(from, worded("say since when"))
    let end = reader[expectedEnd]
    if let from, let end, end < from {
      reader.refuse(expectedEnd, worded("that is before the first day"))
    }
    guard let me = reader.me, let from else { return nil }
    return .change(
      .addInvolvement(
        Involvement(
          client: client, practitioner: me.id, agency: me.agency, role: role, from: from,
          expectedEnd: end, isLead: reader[isLead], confidential: reader[confidential])))
  }
}

extension FormLayout {
  /// Whether somebody is lead professional. There is one lead at most, so the hint names the one who
  /// would stop.
  mutating func lead(
    _ isLead: Bool, in network: Network, except id: InvolvementID? = nil
  ) -> Form.Key<Bool> {
    let other = network.involvements.first { $0.isLead && $0.id != id && $0.until == nil }
    let name = other?.practitioner.flatMap { network.practitioner($0)?.name.display }
    return yesOrNo(
      .of(.isLead, called: worded("Lead professional")), isLead,
      hint: name.map { worded("← →  now it is \($0); you would replace them") } ?? "← →")
  }
}
