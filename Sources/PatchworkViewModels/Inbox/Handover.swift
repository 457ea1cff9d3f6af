import PatchworkCore

/// The form that asks somebody to take a case over.
enum HandoverForm {
  static func form(_ held: Involvement, of name: String) -> Form {
    Form(
      .handOver(held), title: "Hand \(name) over",
      introduction: "Whoever you ask may decline; until they accept, the case stays yours.",
      fields: [
        FormField(
          "taker", about: .to, label: "To", hint: "type part of a name", isRequired: true,
          control: .chooser(Chooser(.practitioner))),
        FormField("save", label: "", control: .button(FormButton(.save, "Ask"))),
      ])
  }

  static func read(_ held: Involvement, _ reader: inout FormReader) -> FormSaving? {
    guard case .practitioner(let taker) = reader.pick("taker")?.subject else {
      reader.refuse("taker", "choose who is asked")
      return nil
    }
    return .change(.act(.propose(held.id, to: taker)))
  }
}

extension ContactCard {
  /// Lays out a practitioner's cases: those that nobody is asked to take first.
  mutating func show(_ list: HandoverList, at now: LocalMoment) {
    let left = list.unassigned.count
    let asked = list.cases.count - left
    self.now =
      list.cases.isEmpty
      ? "No cases." : "\(list.cases.count) cases; \(asked) offered, nobody is asked for \(left)."
    lines = list.cases.map { one in
      var line = Line(label: "yours", text: one.client.name.display, detail: one.involvement.role)
      line.link = .handOver(one.involvement, of: one.client)
      switch one.invitation?.state {
      case .pending:
        line.label = "offered"
        line.detail =
          "to \(one.receiver), open until \(one.invitation?.until.wordsNear(now.date) ?? "")"
        line.link = .client(one.client)
      case .declined:
        line.detail = "\(one.receiver) declined"
        line.freshness = .dead
      case .expired:
        line.detail = "\(one.receiver) did not answer"
        line.freshness = .dead
      case .accepted, .withdrawn, nil: break
      }
      return line
    }
  }
}
