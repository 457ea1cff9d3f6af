import PatchworkCore

/// The form of my own contact points, hours and leave.
enum MyDetailsForm {
  /// A way to be reached, as one choice.
  private struct Way: Equatable {
    var system: ContactPoint.System
    var use: ContactPoint.Use
    var words: String
  }

  private static let ways = [
    Way(system: .phone, use: .mobile, words: "call, mobile"),
    Way(system: .phone, use: .work, words: "call, work"),
    Way(system: .sms, use: .mobile, words: "text, mobile"),
    Way(system: .email, use: .work, words: "email, work"),
    Way(system: .phone, use: .home, words: "call, home"),
    Way(system: .email, use: .home, words: "email, home"),
    Way(system: .sms, use: .work, words: "text, work"),
    Way(system: .phone, use: .temp, words: "call, for now"),
    Way(system: .sms, use: .temp, words: "text, for now"),
    Way(system: .email, use: .temp, words: "email, for now"),
    Way(system: .sms, use: .home, words: "text, home"),
    Way(system: .phone, use: .old, words: "call, no longer in use"),
    Way(system: .sms, use: .old, words: "text, no longer in use"),
    Way(system: .email, use: .old, words: "email, no longer in use"),
  ]
  private static let spareContacts = 2

  static func form(_ card: PractitionerCard, today: CivilDate) -> Form {
    let me = card.practitioner
    let points = me.contactPoints.sorted { $0.rank < $1.rank }
    var fields: [FormField] = []
    for place in 0..<points.count + spareContacts {
      let point = points.indices.contains(place) ? points[place] : nil
      fields += contact(point, place, of: points.count)
    }
    fields.append(
      FormField(
        "hours", about: .hours, label: "Hours", hint: "Mon-Fri 09:00-17:00; Sat 10:00-12:00",
        section: "Hours",
        control: .text(TextField(me.hours.description))))
    let leave = me.leave.filter { $0.through >= today }.sorted { $0.from < $1.from }
    for (place, absence) in (leave + [nil]).enumerated() {
      fields += self.leave(absence, place, covers: card.covers)
    }
    fields.append(FormField("save", label: "", control: .button(FormButton(.save, "Save"))))
    return Form(
      .myDetails(me), title: "How colleagues reach me",
      introduction: "In the order in which they should be tried. Empty a number to take it away.",
      fields: fields)
  }

  static func read(_ reader: inout FormReader, me: Practitioner) -> FormSaving? {
    var corrected = me
    corrected.contactPoints = readContacts(&reader, me)
    let hours = reader.text("hours")
    if let pattern = WorkingPattern(hours) {
      corrected.hours = pattern
    } else {
      reader.refuse("hours", WorkingPattern.form)
    }
    corrected.leave = me.leave.filter { $0.through < reader.today } + readLeave(&reader)
    return .change(.correctPractitioner(corrected))
  }

  private static func contact(_ point: ContactPoint?, _ place: Int, of count: Int) -> [FormField] {
    let way = point.flatMap { point in
      ways.firstIndex { $0.system == point.system && $0.use == point.use }
    }
    return [
      FormField(
        name: "way", place, label: "By", hint: "← →",
        section: place == 0
          ? "Contact points, the one to be tried first first"
          : place == count ? "More contact points" : nil,
        control: .choice(ChoiceControl(ways.map(\.words), chosen: way ?? 0))),
      FormField(
        name: "value", place, about: .number, label: "Number or address",
        control: .text(TextField(point?.value ?? ""))),
      FormField(
        name: "rank", place, label: "Tried", hint: "← →",
        control: .choice(
          ChoiceControl(
            (1...count + spareContacts).map { "as number \($0)" }, chosen: place))),
    ]
  }

  private static func leave(
    _ absence: Leave?, _ place: Int, covers: [Practitioner]
  ) -> [FormField] {
    let cover = absence?.cover.flatMap { id in covers.first { $0.id == id } }
    let picked = cover.map {
      Chooser.Option(.practitioner($0.id), title: $0.name.display, detail: $0.role)
    }
    return [
      FormField(
        name: "from", place, label: "First day away", hint: "3 Mar 2026, 3/3, tomorrow",
        section: absence == nil ? "Going on leave" : "Leave",
        control: .text(TextField(absence?.from.words ?? ""))),
      FormField(
        name: "through", place, label: "Last day away", hint: "3 Mar 2026, 3/3, tomorrow",
        control: .text(TextField(absence?.through.words ?? ""))),
      FormField(
        name: "cover", place, label: "Covered by", hint: "type part of a colleague's name",
        control: .chooser(Chooser(.practitioner, picked: picked))),
    ]
  }

  private static func readContacts(_ reader: inout FormReader, _ me: Practitioner)
    -> [ContactPoint]
  {
    let held = me.contactPoints.sorted { $0.rank < $1.rank }
    var read: [(wanted: Int, place: Int, point: ContactPoint)] = []
    for place in 0..<held.count + spareContacts {
      let typed = reader.text(.init("value", place))
      guard !typed.isEmpty else { continue }
      let way = ways[min(reader.choice(.init("way", place)), ways.count - 1)]
      let isKept = held.indices.contains(place) && held[place].value == typed
      let value = isKept || way.system == .email ? typed : TelephoneNumber.display(typed)
      var point =
        held.indices.contains(place)
        ? held[place] : ContactPoint(system: way.system, use: way.use, value: value)
      if point.value != value || point.lastConfirmed == nil {
        // Whoever writes their own number down confirms it.
        point.lastConfirmed = reader.today
        point.deadSince = nil
      }
      (point.value, point.system, point.use) = (value, way.system, way.use)
      if way.system == .email && !value.contains("@") {
        reader.refuse(.init("value", place), "an email address has an @")
      } else if way.system != .email && !value.contains(where: \.isNumber) {
        reader.refuse(.init("value", place), "a number has digits")
      }
      read.append((reader.choice(.init("rank", place)), place, point))
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

  private static func readLeave(_ reader: inout FormReader) -> [Leave] {
    var leave: [Leave] = []
    var place = 0
    while reader.form.fields.contains(where: { $0.name == .init("from", place) }) {
      defer { place += 1 }
      let cover = reader.pick(.init("cover", place))
      let from = reader.date(.init("from", place))
      let through = reader.date(.init("through", place))
      guard let from, let through else {
        if from != nil && reader.text(.init("through", place)).isEmpty {
          reader.refuse(.init("through", place), "say the last day away")
        }
        if from == nil && reader.text(.init("from", place)).isEmpty
          && (through != nil || cover != nil)
        {
          reader.refuse(.init("from", place), "say the first day away")
        }
        continue
      }
      if through < from {
        reader.refuse(.init("through", place), "the last day is before the first")
      }
      var coveredBy: PractitionerID?
      if case .practitioner(let id) = cover?.subject { coveredBy = id }
      leave.append(Leave(from: from, through: through, cover: coveredBy))
    }
    return leave
  }
}
