/// Duty hours on one line: `Mon-Fri 17:00-09:00 = 01632 960431 | Sat 00:00-24:00 = 01632 960432`.
enum DutyDeskText {
  static var form: String {
    worded("a duty desk is written Mon-Fri 17:00-09:00 = 01632 960431 +holidays | ...")
  }
  private static let holidays = " +holidays"

  static func text(_ desk: [DutyHours]) -> String {
    desk.map { "\($0.hours) = \($0.phone)\($0.onBankHolidays ? holidays : "")" }
      .joined(separator: " | ")
  }

  /// Reads the form in which it is written; nil for anything else.
  static func read(_ text: String) -> [DutyHours]? {
    var desk: [DutyHours] = []
    for piece in text.split(separator: "|") {
      let sides = piece.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let hours = WorkingPattern(PlainText.trimmed(sides[0])), hours.isGiven
      else {
        return nil
      }
      var phone = PlainText.trimmed(sides[1])
      let isOpen = phone.hasSuffix(holidays)
      if isOpen { phone.removeLast(holidays.count) }
      guard !phone.isEmpty else { return nil }
      desk.append(DutyHours(hours: hours, phone: phone, onBankHolidays: isOpen))
    }
    return desk
  }
}
