extension WorkingPattern: TextCodable {
  package static var form: String {
    worded("hours are written Mon-Fri 09:00-17:00; Sat 10:00-12:00")
  }

  /// The text form in forms, files and the API: `Mon-Fri 09:00-17:00; Sat 10:00-12:00`.
  package var description: String {
    sessions.map { session in
      "\(Self.text(of: session.days)) \(session.from)-\(session.until)"
    }.joined(separator: "; ")
  }

  /// Reads the text form in any case; nil for other texts. An empty text is the empty pattern.
  package init?(_ description: String) {
    var sessions: [Session] = []
    for piece in description.split(separator: ";") {
      let words = piece.split(separator: " ")
      if words.isEmpty { continue }
      guard words.count >= 2, let times = Self.times(words[words.count - 1]),
        let days = Self.days(words.dropLast().joined())
      else { return nil }
      sessions.append(Session(days: days, from: times.0, until: times.1))
    }
    self.init(sessions: sessions)
  }

  private static func times(_ text: Substring) -> (TimeOfDay, TimeOfDay)? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = TimeOfDay(String(ends[0])),
      let until = TimeOfDay(String(ends[1]))
    else { return nil }
    return (from, until)
  }

  private static func days(_ text: String) -> Set<Weekday>? {
    var days: Set<Weekday> = []
    // Empty pieces are kept, so that `Mon-` is refused rather than read as Monday alone.
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false)
        .map { weekday(named: $0) }
      guard let first = ends.first, let start = first, ends.count <= 2,
        let end = ends[ends.count - 1]
      else { return nil }
      var day = start
      days.insert(day)
      // Runs on over the end of the week, as in `Fri-Mon`.
      while day != end {
        day = Weekday.allCases[day.rawValue % 7]
        days.insert(day)
      }
    }
    return days.isEmpty ? nil : days
  }

  private static func weekday(named text: Substring) -> Weekday? {
    Weekday.allCases.first { $0.shortName.lowercased() == text.lowercased() }
  }

  /// Weekdays in the shortest form: `Mon-Fri` for runs of three or more, else listed.
  static func text(of days: Set<Weekday>) -> String {
    var pieces: [String] = []
    var run: [Weekday] = []
    func close() {
      if run.count >= 3 {
        pieces.append("\(run[0].shortName)-\(run[run.count - 1].shortName)")
      } else {
        pieces += run.map(\.shortName)
      }
      run = []
    }
    for day in Weekday.allCases {
      if days.contains(day) { run.append(day) } else { close() }
    }
    close()
    return pieces.joined(separator: ",")
  }
}
