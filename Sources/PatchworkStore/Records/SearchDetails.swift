import PatchworkCore

/// The details of a look-up, as they are written down.
struct SearchDetails: Codable {
  /// The last text.
  var text: String
  /// The longest text, where the last is shorter; entries of older programs have none.
  var longest: String?
  /// Everything that an answer to one of the texts held.
  var found: [ClientID]
  /// Those of it that stood for a second, or were the answer to a text that is whole.
  var stood: [ClientID]?
  /// What the look-up was for, where the asker's organisation asks.
  var purpose: String?
}
