import PatchworkCore

/// The form that adds a client.
struct NewClientForm: FormDefinition {
  let layout: FormLayout
  let name: NameFields
  let knownAs: Form.Key<String>
  let particulars: ParticularFields
  let address: AddressFields

  /// - Parameter typed: The name as typed elsewhere; empty where none was.
  init(named typed: String) {
    var layout = FormLayout(
      worded("New client"),
      introduction: worded(
        """
        Leave empty what you do not know. Before saving we show clients who may be the same.
        """))
    name = NameFields(PersonName(typed: typed), &layout)
    knownAs = layout.text(
      .of(.givenName, called: worded("Known as")),
      hint: worded("what they are called, if not the given name"))
    particulars = ParticularFields(of: nil, &layout)
    address = AddressFields(nil, &layout)
    layout.button(.save, worded("Add"))
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    let typed = state.focus == .search ? state.search.field.text : ""
    // What was searched for and not found is most likely the name; a number or a date is not.
    let isName = !typed.isEmpty && typed.allSatisfy { $0.isLetter || " '’-.".contains($0) }
    return .openForm(NewClientForm(named: isName ? typed : ""))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    var client = Client(names: [name.read(.legal, &reader)])
    let knownAs = reader[knownAs]
    if !knownAs.isEmpty { client.names.append(PersonName(kind: .knownAs, given: knownAs)) }
    particulars.read(into: &client, &reader)
    if let address = address.read(&reader) { client.addresses = [address] }
    return .addClient(client)
  }

  func saved(_ receipt: ChangeReceipt) -> Outcome {
    .all([
      .say("\(receipt.words)."),
      .openClient(ClientID(rawValue: receipt.subject), nil, from: []), .refresh([.search]),
    ])
  }
}
