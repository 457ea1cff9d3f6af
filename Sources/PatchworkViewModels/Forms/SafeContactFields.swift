import PatchworkCore

/// The fields that say how a client must not be contacted.
enum SafeContactFields {
  private typealias Choice = (words: String, mark: SafeContact.Mark?)

  private static let choices: [(name: FormField.Name, label: String, choices: [Choice])] = [
    (
      "ring", "Telephone",
      [
        ("may ring", nil), (SafeContact.Mark.leaveNoMessage.words, .leaveNoMessage),
        (SafeContact.Mark.doNotRing.words, .doNotRing),
      ]
    ),
    ("text", "Text", [("may text", nil), (SafeContact.Mark.doNotText.words, .doNotText)]),
    ("post", "Post", [("may post", nil), (SafeContact.Mark.doNotPost.words, .doNotPost)]),
    (
      "visit", "Visit",
      [("may visit at home", nil), (SafeContact.Mark.doNotVisit.words, .doNotVisit)]
    ),
  ]

  static func fields(for client: Client) -> [FormField] {
    let marks = Set(client.safeContact?.marks ?? [])
    return choices.enumerated().map { place, field in
      FormField(
        field.name, about: .safeContact, label: field.label, hint: "← →",
        section: place == 0 ? "Safe contact" : nil,
        control: .choice(
          ChoiceControl(
            field.choices.map(\.words),
            chosen: field.choices.lastIndex { $0.mark.map(marks.contains) ?? false } ?? 0)))
    } + [
      FormField(
        "safeHours", label: "Safe hours", hint: "Mon-Fri 09:30-14:30; empty: any",
        control: .text(TextField(client.safeContact?.safeHours.description ?? "")))
    ]
  }

  static func read(_ reader: inout FormReader) -> SafeContact? {
    let marks = choices.compactMap { field in
      field.choices[min(reader.choice(field.name), field.choices.count - 1)].mark
    }
    let written = reader.text("safeHours")
    let hours = WorkingPattern(written)
    if hours == nil { reader.refuse("safeHours", WorkingPattern.form) }
    return SafeContact(marks: Set(marks), safeHours: hours ?? WorkingPattern())
  }
}
