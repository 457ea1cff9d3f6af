import PatchworkCore

extension Chooser {
  /// Whether there is something to go through with the arrows.
  package var isOpen: Bool { picked == nil && !options.isEmpty && !field.isEmpty }

  /// Whether the options are not those of the text.
  var isBehind: Bool { isAskDue || isAsking }

  /// Types on; what was picked is dropped. False when the stroke is none that edits.
  mutating func edit(by stroke: Stroke) -> Bool {
    let before = field.text
    guard field.edit(by: stroke) else { return false }
    if field.text != before {
      picked = nil
      isAskDue = !field.isEmpty
      if field.isEmpty {
        options = []
        highlighted = nil
      }
    }
    return true
  }

  /// Moves through the options.
  mutating func move(_ step: ListStep) {
    highlighted = step.place(from: highlighted, count: options.count, page: 5)
  }

  /// Picks the highlighted option; false when there is none.
  mutating func pick() -> Bool {
    guard let highlighted, options.indices.contains(highlighted) else { return false }
    pick(options[highlighted])
    return true
  }

  mutating func pick(_ option: Option) {
    picked = option
    field = TextField(option.title)
    options = []
    highlighted = nil
    isAskDue = false
  }

  /// Takes the hits for a text that was typed.
  mutating func receive(
    _ hits: [SearchHit], for text: String, ticket: Int, today: CivilDate
  ) {
    guard questions.accept(ticket), picked == nil, !field.isEmpty else { return }
    options = hits.compactMap { hit in
      let row = SearchRow(hit, on: today)
      switch (hit.subject, scope) {
      case (.client(let summary), .client):
        return Option(.client(summary.id), title: row.title, detail: row.subtitle)
      case (.practitioner(let id, _, _, _), .practitioner),
        (.practitioner(let id, _, _, _), .anybody):
        return Option(.practitioner(id), title: row.title, detail: row.subtitle)
      case (.agency(let id, _, _), .agency), (.agency(let id, _, _), .agencyOrNew),
        (.agency(let id, _, _), .anybody):
        return Option(.agency(id), title: row.title, detail: row.subtitle)
      default: return nil
      }
    }
    let name = text.split(separator: " ").joined(separator: " ")
    switch scope {
    case .agencyOrNew:
      if !options.contains(where: { $0.title.lowercased() == name.lowercased() }) {
        options.append(Option(.newAgency(name), title: name, detail: worded("add as a new agency")))
      }
    case .anybody:
      options.append(
        Option(.newPractitioner(name), title: name, detail: worded("add as a new colleague")))
    case .agency, .practitioner, .client: break
    }
    highlighted = options.isEmpty ? nil : 0
  }

  /// Takes the news that a question failed.
  mutating func fail(ticket: Int) {
    _ = questions.accept(ticket)
    picksWhenAnswered = false
  }
}
