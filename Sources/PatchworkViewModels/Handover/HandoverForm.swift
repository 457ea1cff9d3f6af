import PatchworkCore

/// The form that asks somebody to take over one client or several.
struct HandoverForm: FormDefinition {
  let layout: FormLayout
  private let held: [InvolvementID]
  let taker: Form.Key<PractitionerID?>

  init(_ cases: [HandoverList.Case]) {
    held = cases.map(\.involvement.id)
    let names = cases.map(\.client.name.display)
    var layout = FormLayout(
      cases.count == 1
        ? worded("Hand over \(names[0])") : worded("Hand over \(cases.count) clients"),
      introduction: cases.count == 1
        ? worded("You stay responsible until the person you ask accepts.")
        : worded(
          "\(Self.list(names)). You stay responsible for each until the person you ask accepts it.")
    )
    taker = layout.practitioner(
      .of(.to, .who, .agency, .client), hint: worded("type part of a name"), isRequired: true)
    layout.button(.save, worded("Ask"))
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    guard let taker = reader.required(taker, worded("choose who is asked")) else { return nil }
    return .change(.act(.proposeAll(held.map { HandoverProposal($0, to: taker) })))
  }

  func saved(_ receipt: ChangeReceipt) -> Outcome {
    .all([
      .desk { [held] state in
        state.changesTogether = held.count
        return .stay
      },
      .say(worded("\(receipt.words). Nothing changes until they accept. u undoes.")),
      .refresh(Outcome.Part.network.union([.search])), .refill,
    ])
  }

  /// The first names of many.
  private static func list(_ names: [String]) -> String {
    let shown = 4
    if names.count <= shown + 1 { return names.joined(separator: ", ") }
    return worded("\(names.prefix(shown).joined(separator: ", ")) and \(names.count - shown) more")
  }
}
