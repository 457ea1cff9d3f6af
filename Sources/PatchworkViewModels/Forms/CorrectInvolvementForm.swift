import PatchworkCore

/// The form that corrects an involvement of a network.
struct CorrectInvolvementForm: FormDefinition {
  let layout: FormLayout
  let held: Involvement
  private let name: String
  private let isColleague: Bool
  let role: Form.Key<String>
  let from: Form.Key<CivilDate?>
  let until: Form.Key<CivilDate?>
  let isLead: Form.Key<Bool>
  let lastContact: Form.Key<CivilDate?>
  let nextVisit: Form.Key<CivilDate?>
  let expectedEnd: Form.Key<CivilDate?>
  /// Asked of colleagues at the same agency alone: others do not see the mark.
  let confidential: Form.Key<Confidentiality?>?

  /// - Parameter isColleague: Whether the worker is of the involvement's agency.
  init(_ held: Involvement, of name: String, in network: Network, isColleague: Bool) {
    self.held = held
    self.name = name
    self.isColleague = isColleague
    var layout = FormLayout(worded("Correct the involvement of \(name)"))
    role = layout.text(.of(.role), held.role, isRequired: true)
    from = layout.day(.of(.from), held.from)
    until = layout.day(.of(.until, called: worded("Last day")), held.until)
    isLead = layout.lead(held.isLead, in: network, except: held.id)
    lastContact = layout.day(.of(.lastContact), held.lastContact)
    nextVisit = layout.day(.of(.nextVisit), held.nextVisit)
    expectedEnd = layout.day(.of(.expectedEnd), held.expectedEnd)
    confidential = isColleague ? layout.confidentiality(held.confidential) : nil
    layout.button(.save, worded("Save"))
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let open = state.open, let network = open.network,
      let held = open.chosenInvolvement, let person = open.people.chosenPerson
    else { return .stay }
    return .openForm(
      CorrectInvolvementForm(
        held, of: person.name, in: network, isColleague: held.agency == state.me?.agency))
  }

  var correctedClient: ClientID? { held.client }

  func anew(in directory: any Directory) async throws -> (any FormDefinition)? {
    let network = try await directory.network(of: held.client)
    return network.involvements.first { $0.id == held.id }.map {
      CorrectInvolvementForm($0, of: name, in: network, isColleague: isColleague)
    }
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    var corrected = held
    corrected.role = reader.required(role, worded("say what they do for this client"))
    if let from = reader.required(from, worded("say since when")) { corrected.from = from }
    corrected.expectedEnd = reader[expectedEnd]
    corrected.until = reader[until]
    corrected.lastContact = reader[lastContact]
    corrected.nextVisit = reader[nextVisit]
    corrected.isLead = reader[isLead]
    if let confidential { corrected.confidential = reader[confidential] }
    if let until = corrected.until, until < corrected.from {
      reader.refuse(self.until, worded("the last day is before the first"))
    }
    if let end = corrected.expectedEnd, end < corrected.from {
      reader.refuse(expectedEnd, worded("that is before the first day"))
    }
    if let seen = corrected.lastContact, seen > reader.today {
      reader.refuse(lastContact, worded("that day is yet to come"))
    }
    return .change(.correctInvolvement(corrected))
  }
}
