import PatchworkCore

/// Whom an introduction asks.
package struct IntroductionsBody: Codable, Hashable, Sendable {
  /// The practitioners who are asked; missing or empty for all who may be.
  package var to: [PractitionerID]?

  package init(to: [PractitionerID]) { self.to = to }
}
