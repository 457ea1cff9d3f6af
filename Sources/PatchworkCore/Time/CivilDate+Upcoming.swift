extension CivilDate {
  /// Reads a day that is to come, as typed: a weekday alone is the next such day after today (`fri`,
  /// `Monday`), everything else is read as `init(typed:today:)` reads it.
  package init?(upcoming text: String, today: CivilDate) {
    let word = text.trimmingBlanks.lowercased()
    let weekday =
      word.utf8.count >= 3
      ? Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) } : nil
    guard let weekday else {
      self.init(typed: text, today: today)
      return
    }
    let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    self = today.adding(days: ahead == 0 ? 7 : ahead)
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
