import PatchworkCore

/// What a relative is to a client, as it is sent.
package struct RelativeBody: Codable, Hashable, Sendable {
  package var kind: Relationship.Kind
  /// The first day, where it is known.
  package var from: CivilDate?
  /// The last day; none while it goes on.
  package var until: CivilDate?

  /// The body that says what a link says.
  package init(_ link: Relationship) {
    (kind, from, until) = (link.kind, link.from, link.until)
  }
}
