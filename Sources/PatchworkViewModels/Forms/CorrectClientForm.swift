import PatchworkCore

struct CorrectClientForm: FormDefinition {
  let layout: FormLayout
  let held: Client
  let name: NameFields
  let particulars: ParticularFields
  let address: AddressFields
  /// Whether a changed address is a new one; asked where there is one already.
  let hasMoved: Form.Key<Bool>?
  let died: Form.Key<CivilDate?>
  let safeContact: SafeContactFields
  let language: LanguageFields
  let preferredName: PreferredNameFields
  let otherNames: [OtherNameFields]

  init(_ client: Client) {
    held = client
    var layout = FormLayout(
      worded("Correct \(client.name.display)"),
      introduction: worded("Everybody in the network sees the correction."))
    name = NameFields(client.name, &layout)
    particulars = ParticularFields(of: client, &layout)
    address = AddressFields(client.currentAddress, &layout)
    hasMoved =
      client.currentAddress == nil
      ? nil
      : layout.choice(.called("A changed address"), [false, true], chosen: false) {
        $0 ? worded("is new: they have moved") : worded("was written wrongly")
      }
    died = layout.day(.of(.died), client.died, hint: worded("3 Nov 2026, yesterday; empty: alive"))
    safeContact = SafeContactFields(client.safeContact, &layout)
    language = LanguageFields(client.language, &layout)
    preferredName = PreferredNameFields(client.preferredName, &layout)
    otherNames = OtherNameFields.all(of: client, &layout)
    layout.button(.save, worded("Save"))
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let client = state.open?.network?.client else { return .stay }
    return .openForm(CorrectClientForm(client))
  }

  var correctedClient: ClientID? { held.id }

  func anew(in directory: any Directory) async throws -> (any FormDefinition)? {
    CorrectClientForm(try await directory.network(of: held.id).client)
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    var client = held
    client.names = [name.read(held.name.kind, &reader)]
    client.names += otherNames.compactMap { $0.read(&reader) }
    particulars.read(into: &client, &reader)
    readAddress(into: &client, &reader)
    client.died = reader[died]
    client.safeContact = safeContact.read(&reader)
    client.language = language.read(&reader)
    client.preferredName = preferredName.read(&reader)
    return .change(.correctClient(client))
  }

  /// A changed address replaces the old one, or, after a move, stands before it.
  private func readAddress(into client: inout Client, _ reader: inout FormReader) {
    let old = held.currentAddress
    let written = address.read(&reader)
    guard written?.line != old?.line || written?.postcode != old?.postcode else { return }
    let place = old.flatMap { client.addresses.firstIndex(of: $0) }
    if let place, let hasMoved, reader[hasMoved] {
      client.addresses[place].until = reader.today
      if var address = written {
        address.from = reader.today
        client.addresses.insert(address, at: 0)
      }
    } else if let place {
      if let written {
        client.addresses[place].line = written.line
        client.addresses[place].postcode = written.postcode
      } else {
        client.addresses.remove(at: place)
      }
    } else if let written {
      client.addresses.insert(written, at: 0)
    }
  }
}
