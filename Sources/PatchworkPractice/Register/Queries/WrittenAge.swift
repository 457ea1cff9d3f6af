import PatchworkCore

/// An age as people write it.
struct WrittenAge {
  private let days: Int
  private let months: Int

  init(from born: CivilDate, to today: CivilDate) {
    days = max(0, today.days(since: born))
    let (start, end) = (born.parts, today.parts)
    months = max(
      0,
      (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0))
  }

  func text(_ random: inout SplitMix64) -> String {
    let years = months / 12
    let forms =
      if days < 14 {
        ["\(days) days", "\(days)/7", "\(days) days old", "newborn"]
      } else if months < 4 {
        ["\(days / 7) weeks", "\(days / 7)/52", "\(days / 7)wks", "aged \(days / 7) weeks"]
      } else if months < 24 {
        [
          "\(months) months", "\(months)/12", "\(months)mo", "\(months) mths",
          "aged \(months) months",
        ]
      } else {
        [
          "\(years)", "aged \(years)", "\(years)yo", "\(years) years old", "age \(years)",
          "\(years) yrs",
          "\(years)-year-old",
        ]
      }
    return random.pick(forms, otherwise: "\(years)")
  }
}
