import PatchworkCore

/// The form of my own contact points, hours and leave.
struct MyDetailsForm: FormDefinition {
  let layout: FormLayout
  let held: Practitioner
  /// The contact points held, in the order of their rank, and some to be filled in.
  let contacts: [ContactPointFields]
  let hours: Form.Key<WorkingPattern?>
  /// The leave that is not over, and one to be filled in.
  let leave: [LeaveFields]

  private static let spareContacts = 2

  init(_ card: PractitionerCard, today: CivilDate) {
    let me = card.practitioner
    held = me
    var layout = FormLayout(
      worded("How colleagues reach me"),
      introduction: worded(
        "In the order in which colleagues should try them. Empty a number to remove it.")
    )
    let points = me.contactPoints.sorted { $0.rank < $1.rank }
    let count = points.count + Self.spareContacts
    contacts = (0..<count).map { place in
      if place == 0 { layout.section(worded("Phones and addresses; the first is tried first")) }
      if place == points.count, place > 0 { layout.section(worded("More phones and addresses")) }
      return ContactPointFields(
        place < points.count ? points[place] : nil, rank: place, of: count, &layout)
    }
    layout.section(worded("Hours"))
    hours = layout.hours(
      .of(.hours), me.hours, hint: worded("Mon-Fri 09:00-17:00; Sat 10:00-12:00"))
    let current = me.leave.filter { $0.through >= today }.sorted { $0.from < $1.from }
    leave = (current + [nil]).map { LeaveFields($0, covers: card.covers, &layout) }
    layout.button(.save, worded("Save"))
    self.layout = layout
  }

  /// Where somebody begins to fill it in.
  enum Beginning: Sendable {
    case numbers
    /// The absence that is to be filled in.
    case absence
  }

  /// Asks for my own entry as it is now, and opens the form on it.
  static func begin(_ state: AppState, at beginning: Beginning = .numbers) -> Outcome {
    guard let me = state.me else { return .stay }
    return .all([
      .say(worded("Fetching your details."), .waiting),
      .ask({ try await $0.practitioner(me.id) }) { card, state, scene in
        state.status = nil
        guard state.overlays.isEmpty else { return .stay }
        let definition = MyDetailsForm(card, today: scene.today)
        var form = Form(definition)
        if beginning == .absence, let new = definition.leave.last { form.focus(on: new.from) }
        return .open(.form(form))
      },
    ])
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    var corrected = held
    corrected.contactPoints = readContactPoints(&reader)
    corrected.hours = reader[hours] ?? WorkingPattern()
    corrected.leave =
      held.leave.filter { $0.through < reader.today } + leave.compactMap { $0.read(&reader) }
    return .change(.correctPractitioner(corrected))
  }

  private func readContactPoints(_ reader: inout FormReader) -> [ContactPoint] {
    var read: [(wanted: Int, place: Int, point: ContactPoint)] = []
    for (place, fields) in contacts.enumerated() {
      guard let point = fields.read(&reader) else { continue }
      read.append((reader[fields.rank], place, point))
    }
    // Where two claim one place, the one that was moved there goes first.
    let ordered = read.sorted {
      ($0.wanted, $0.place == $0.wanted ? 1 : 0, $0.place)
        < ($1.wanted, $1.place == $1.wanted ? 1 : 0, $1.place)
    }
    return ordered.enumerated().map { rank, entry in
      var point = entry.point
      point.rank = rank + 1
      return point
    }
  }

  func saved(_ receipt: ChangeReceipt) -> Outcome {
    .all([.say("\(receipt.words)."), .refresh([.me, .client, .search])])
  }
}
