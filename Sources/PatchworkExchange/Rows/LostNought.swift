import PatchworkCore

/// Numbers that a spreadsheet took for amounts.
enum LostNought {
  /// Puts the 0 back in front of a British number.
  ///
  /// - Returns: what is said of it; nil where nothing was lacking.
  static func mend(_ number: inout String) -> String? {
    guard let whole = TelephoneNumber.withNought(number) else { return nil }
    defer { number = whole }
    return worded("0 put in front of \(number)")
  }
}
