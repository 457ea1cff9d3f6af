import PatchworkCore

/// The fields of one absence: its days, and who covers.
struct LeaveFields {
  let from: Form.Key<CivilDate?>
  let through: Form.Key<CivilDate?>
  let cover: Form.Key<PractitionerID?>

  /// - Parameters:
  ///   - leave: The absence; nil for one to be filled in.
  ///   - covers: The practitioners who cover.
  init(_ leave: Leave?, covers: [Practitioner], _ layout: inout FormLayout) {
    let cover = covers.first { $0.id == leave?.cover }
    layout.section(leave == nil ? worded("Going on leave") : worded("Leave"))
    from = layout.upcomingDay(
      .called("First day away"), leave?.from, hint: worded("mon, 3 Mar, tomorrow"))
    through = layout.upcomingDay(
      .called("Last day away"), leave?.through, hint: worded("fri, 3 Mar, tomorrow"))
    self.cover = layout.practitioner(
      .of(.leave, called: worded("Covered by")),
      picked: cover.map {
        Chooser.Option(.practitioner($0.id), title: $0.name.display, detail: $0.role)
      }, hint: worded("type part of a colleague's name"))
  }

  /// - Returns: The absence; nil where none is filled in, or only part of it.
  func read(_ reader: inout FormReader) -> Leave? {
    let (cover, from, typed) = (reader[cover], reader[from], reader[through])
    guard let from, var through = typed else {
      if from != nil { reader.refuse(self.through, worded("say the last day away")) }
      if from == nil && (typed != nil || cover != nil) {
        reader.refuse(self.from, worded("say the first day away"))
      }
      return nil
    }
    // A weekday alone is the first such day of the absence: mon, fri.
    let text = reader.form[self.through].trimmedContent
    if through < from, CivilDate(typed: text, today: reader.today) == nil {
      through = CivilDate(upcoming: text, today: from.adding(days: -1)) ?? through
    }
    if through < from { reader.refuse(self.through, worded("the last day is before the first")) }
    return Leave(from: from, through: through, cover: cover)
  }
}
