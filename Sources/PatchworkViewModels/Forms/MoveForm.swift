import PatchworkCore

/// The form that says where a client moves and asks the agency that receives them: a choice and a
/// postcode district, no text of one's own.
struct MoveForm: FormDefinition {
  let layout: FormLayout
  let client: ClientID
  /// Everybody else at home.
  let home: [ClientSummary]
  let agency: Form.Key<AgencyID?>
  let area: Form.Key<String>
  /// Whether everybody at home moves; asked where somebody else is at home.
  let isTogether: Form.Key<Bool>?

  init(_ network: Network) {
    let name = network.client.name.display
    let home = network.family.filter(\.livesTogether).map(\.person)
    client = network.client.id
    self.home = home
    var layout = FormLayout(
      worded("\(name) moves to another area"),
      introduction: worded(
        """
        The agency has \(Invitation.moveAcknowledgedWithin) days to acknowledge it. Nobody leaves \
        the network by this.
        """))
    agency = layout.record(
      .of(.agency, called: worded("Received by")), .agency,
      hint: worded("type part of the agency's name"),
      isRequired: true
    ) { option in
      if case .agency(let id) = option.subject { id } else { nil }
    }
    area = layout.text(
      .of(.area), hint: worded("first part of the postcode, ST16; empty: not known"))
    isTogether =
      home.isEmpty
      ? nil
      : layout.choice(.called("Who moves"), [false, true], chosen: false) { isTogether in
        if !isTogether { return name }
        return home.count == 1 ? worded("both at home") : worded("all \(home.count + 1) at home")
      }
    layout.button(.save, worded("Ask"))
    self.layout = layout
  }

  /// Asks where the open client moves.
  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let network = state.open?.network else { return .stay }
    return .openForm(MoveForm(network))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    guard let agency = reader.required(agency, worded("choose which agency is asked")) else {
      return nil
    }
    let draft = MoveDraft(client: client, agency: agency, area: reader[area])
    do {
      _ = try draft.district()
    } catch DirectoryError.invalid(_, let rule) {
      reader.refuse(area, rule)
    } catch {}
    let together = isTogether.map { reader[$0] } == true ? home : []
    return .apply { try await $0.move(draft, together: together) }
  }
}
