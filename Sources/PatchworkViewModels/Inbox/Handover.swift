import PatchworkCore

/// The form that asks somebody to take a case over.
struct HandoverForm: FormDefinition {
  let layout: FormLayout
  let held: Involvement
  let taker: Form.Key<PractitionerID?>

  init(_ held: Involvement, of name: String) {
    self.held = held
    var layout = FormLayout(
      "Hand \(name) over",
      introduction: "Whoever you ask may decline; until they accept, the case stays yours.")
    taker = layout.practitioner(
      .of(.to, .who, .agency), hint: "type part of a name", isRequired: true)
    layout.button(.save, "Ask")
    self.layout = layout
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    guard let taker = reader.required(taker, "choose who is asked") else { return nil }
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
      let death = one.client.death.map { ", \($0.words)" } ?? ""
      var line = Line(
        label: "yours", text: one.client.name.display + death, detail: one.involvement.role)
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
