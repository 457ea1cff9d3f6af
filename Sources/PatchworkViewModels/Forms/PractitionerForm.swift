import PatchworkCore

/// The form that adds a colleague whom nobody has entered yet.
struct PractitionerForm: FormDefinition {
  let layout: FormLayout
  let given: Form.Key<String>
  let family: Form.Key<String>
  let role: Form.Key<String>
  let agency: AgencyFields
  let phone: Form.Key<String>
  let email: Form.Key<String>

  /// - Parameter typed: The name as typed elsewhere; empty where none was.
  init(named typed: String) {
    let name = PersonName(typed: typed)
    var layout = FormLayout(
      worded("New colleague"),
      introduction: worded("Adds somebody who is not in the directory yet."))
    given = layout.text(.of(.givenName), name.given)
    family = layout.text(.of(.familyName), name.family)
    role = layout.text(.of(.role), hint: worded("school nurse"), isRequired: true)
    agency = AgencyFields(&layout)
    phone = layout.text(.of(.number, called: worded("Telephone")))
    email = layout.text(.of(.email))
    layout.button(.save, worded("Add"))
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let name = PersonName(given: reader[given], family: reader[family])
    if name.display.isEmpty { reader.refuse(given, worded("say their name")) }
    let role = reader.required(role, worded("say what they do"))
    let points = readContactPoints(&reader)
    guard let agency = agency.read(&reader) else { return nil }
    let colleague = Practitioner(
      name: name, role: role, agency: agency.id, contactPoints: points)
    return .apply { directory in
      var colleague = colleague
      if !agency.id.isAssigned {
        let added = try await directory.apply(.addAgency(agency))
        colleague.agency = AgencyID(rawValue: added.subject)
      }
      return try await directory.apply(.addPractitioner(colleague))
    }
  }

  private func readContactPoints(_ reader: inout FormReader) -> [ContactPoint] {
    var points: [ContactPoint] = []
    let phone = TelephoneNumber.display(reader[phone])
    if !phone.isEmpty {
      points.append(
        ContactPoint(
          system: .phone, use: phone.hasPrefix("07") ? .mobile : .work, value: phone, rank: 1))
    }
    let email = reader[email]
    if !email.isEmpty {
      points.append(ContactPoint(system: .email, value: email, rank: points.count + 1))
    }
    return points
  }

  /// Picks the new colleague in the form below, where that asked for one.
  func saved(_ receipt: ChangeReceipt) -> Outcome {
    let id = PractitionerID(rawValue: receipt.subject)
    let picking = Outcome.desk { state in
      guard state.form?.focusedChooser != nil else { return .stay }
      return .ask({ try await $0.practitioner(id) }) { card, state, _ in
        let option = Chooser.Option(
          .practitioner(id), title: card.practitioner.name.display,
          detail: "\(card.practitioner.role), \(card.agency.name)")
        state.form?.changeChooser { $0.pick(option) }
        return .stay
      }
    }
    return .all([.say("\(receipt.words)."), picking, .refresh([.search])])
  }
}

extension PersonName {
  /// A name as typed in one box, `sian watson`: the last word is the family name, and a word all
  /// in lower case gets its capital.
  init(typed: String) {
    let words = typed.split(whereSeparator: \.isWhitespace).map { word in
      word == word.lowercased() ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
    }
    self.init(
      given: words.dropLast(words.count > 1 ? 1 : 0).joined(separator: " "),
      family: words.count > 1 ? words[words.count - 1] : "")
  }
}
