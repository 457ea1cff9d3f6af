import PatchworkCore

/// The form that notes a decision to share, or not to; no text of one's own.
package enum SharingForm {
  /// With whom something can be shared.
  package struct Receiver: Hashable, Sendable {
    var agency: AgencyID?
    var kind: Agency.Kind?
    var name: String
  }

  /// The agencies of the network, then agencies that are not named, by their sort.
  static func receivers(in network: Network) -> [Receiver] {
    network.agencies.map { Receiver(agency: $0.id, name: $0.name) }
      + Agency.Kind.allCases.map { Receiver(kind: $0, name: "another agency: \($0.words)") }
  }

  private static let information = SharingDecision.Information.allCases
  private static let toShare = SharingDecision.Ground.offered(toShare: true)
  private static let notToShare = SharingDecision.Ground.offered(toShare: false)

  static func form(_ client: ClientID, of name: String, _ receivers: [Receiver]) -> Form {
    var fields = [
      FormField(
        "with", about: .with, label: "With", hint: "← →",
        control: .choice(ChoiceControl(receivers.map(\.name)))),
      FormField(
        "ground", label: "Decision", hint: "← →",
        control: .choice(
          ChoiceControl(
            toShare.map { "shared: \($0.words)" } + notToShare.map { "not shared: \($0.words)" }))),
    ]
    for kind in information {
      fields.append(
        FormField(
          .init(kind.rawValue), label: kind.words, section: kind == information[0] ? "What" : nil,
          control: .choice(ChoiceControl(["no", "yes"]))))
    }
    fields.append(FormField("save", label: "", control: .button(FormButton(.save, "Note"))))
    return Form(
      .noteSharing(client, with: receivers), title: "A decision to share about \(name)",
      introduction: "For the file: the network and records stewards see it.", fields: fields)
  }

  static func read(
    _ client: ClientID, _ receivers: [Receiver], _ reader: inout FormReader
  ) -> FormSaving? {
    let place = min(reader.choice("with"), receivers.count - 1)
    let grounds = toShare + notToShare
    let ground = grounds[min(reader.choice("ground"), grounds.count - 1)]
    let told = information.filter { reader.choice(.init($0.rawValue)) == 1 }
    if told.isEmpty { reader.refuse(.init(information[0].rawValue), "say what sort it is about") }
    guard receivers.indices.contains(place) else { return nil }
    return .change(
      .rights(
        .noteSharing(
          SharingDecision(
            client: client, isShared: ground.isToShare, agency: receivers[place].agency,
            kind: receivers[place].kind, information: told, ground: ground))))
  }
}

extension ListPage {
  /// The decisions to share what is known of a client, or not to.
  static func sharing(_ client: ClientID, named name: String) -> ListPage {
    ListPage(
      .sharing(client), title: "Decisions to share about \(name)",
      nothing: "No decision has been noted."
    ) { directory, today in
      try await directory.sharingDecisions(about: client).map { receipt in
        Row(
          receipt.words.capitalisedFirst, aside: receipt.moment.date.wordsNear(today),
          why: [receipt.decision.ground.words, receipt.by].filter { !$0.isEmpty }
            .joined(separator: "; "), isMarked: !receipt.decision.isShared)
      }
    }
  }
}

extension AppModel {
  func beginNoteSharing() {
    guard let network = state.open?.network else { return }
    let receivers = SharingForm.receivers(in: network)
    openForm(SharingForm.form(network.client.id, of: network.client.name.display, receivers))
  }
}
