import PatchworkCore

/// The fields that say how a client must not be contacted.
struct SafeContactFields {
  let ring: Form.Key<SafeContact.Mark?>
  let text: Form.Key<SafeContact.Mark?>
  let post: Form.Key<SafeContact.Mark?>
  let visit: Form.Key<SafeContact.Mark?>
  let hours: Form.Key<WorkingPattern?>

  init(_ safeContact: SafeContact?, _ layout: inout FormLayout) {
    func mark(
      _ label: String, _ may: String, _ marks: [SafeContact.Mark], _ layout: inout FormLayout
    ) -> Form.Key<SafeContact.Mark?> {
      layout.choice(
        .of(.safeContact, called: label), [nil] + marks,
        chosen: marks.last { safeContact?.marks.contains($0) == true }
      ) { $0?.words ?? may }
    }
    layout.section(worded("Safe contact"))
    ring = mark(worded("Telephone"), worded("may ring"), [.leaveNoMessage, .doNotRing], &layout)
    text = mark(worded("Text"), worded("may text"), [.doNotText], &layout)
    post = mark(worded("Post"), worded("may post"), [.doNotPost], &layout)
    visit = mark(worded("Visit"), worded("may visit at home"), [.doNotVisit], &layout)
    hours = layout.hours(
      .of(.safeContact, called: worded("Safe hours")), safeContact?.safeHours ?? WorkingPattern(),
      hint: worded("Mon-Fri 09:30-14:30; empty: any"))
  }

  func read(_ reader: inout FormReader) -> SafeContact? {
    let marks = [ring, text, post, visit].compactMap { reader[$0] }
    return SafeContact(marks: Set(marks), safeHours: reader[hours] ?? WorkingPattern())
  }
}
