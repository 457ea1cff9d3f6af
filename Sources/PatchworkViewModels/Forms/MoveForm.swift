import PatchworkCore

/// The form that says where a client moves and asks the agency that receives them: a choice and a
/// postcode district, no text of one's own.
enum MoveForm {
  static func form(_ network: Network) -> Form {
    let home = network.family.filter(\.livesTogether).map(\.person)
    return Form(
      .move(network.client.id, home: home),
      title: "\(network.client.name.display) moves to another area",
      introduction: "The agency has \(Invitation.moveAcknowledgedWithin) days to acknowledge it. "
        + "Until then, and after it, everybody stays in the network until they leave.",
      fields: [
        FormField(
          "agency", label: "Received by", hint: "type part of the agency's name",
          isRequired: true, control: .chooser(Chooser(.agency))),
        FormField(
          "area", about: .area, label: "Area",
          hint: "first part of the postcode, ST16; empty: not known",
          control: .text(TextField())),
      ] + (home.isEmpty ? [] : [who(network.client, home)]) + [
        FormField("save", label: "", control: .button(FormButton(.save, "Ask")))
      ])
  }

  private static func who(_ client: Client, _ home: [ClientSummary]) -> FormField {
    FormField(
      "who", label: "Who moves", hint: "← →",
      control: .choice(
        ChoiceControl([
          client.name.display, home.count == 1 ? "both at home" : "all \(home.count + 1) at home",
        ])))
  }

  static func read(
    _ client: ClientID, _ home: [ClientSummary], _ reader: inout FormReader
  ) -> FormSaving? {
    let area = reader.text("area")
    guard case .agency(let agency) = reader.pick("agency")?.subject else {
      reader.refuse("agency", "choose which agency is asked")
      return nil
    }
    let draft = MoveDraft(client: client, agency: agency, area: area)
    do {
      _ = try draft.district()
    } catch DirectoryError.invalid(_, let rule) {
      reader.refuse("area", rule)
    } catch {}
    let family = reader.choice("who") == 1 ? home : []
    return .apply { try await $0.move(draft, together: family) }
  }
}

extension AppModel {
  /// Asks where the open client moves.
  func beginMove() {
    guard let network = state.open?.network else { return }
    openForm(MoveForm.form(network))
  }
}
