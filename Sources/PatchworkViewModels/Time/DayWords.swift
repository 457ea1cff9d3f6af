import PatchworkCore

extension CivilDate {
  /// Day and month: `30 Nov`.
  var shortWords: String { "\(day) \(CivilDate.monthName(month))" }

  /// The day seen from another: with its weekday when close by, otherwise with its year.
  func words(from today: CivilDate) -> String {
    switch days(since: today) {
    case 0: worded("today")
    case -1: worded("yesterday")
    case 1: worded("tomorrow")
    case -60...60: wordsWithWeekday
    default: words
    }
  }
}
