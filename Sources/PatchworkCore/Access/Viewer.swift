/// The person for whom data is read.
package struct Viewer: Hashable, Sendable {
  /// A practitioner for whom the viewer stands in.
  package struct Cover: Hashable, Sendable {
    package var practitioner: PractitionerID
    /// Only what the practitioner has for this agency is covered; nil for all that they have.
    package var agency: AgencyID?

    package init(_ practitioner: PractitionerID, at agency: AgencyID? = nil) {
      self.practitioner = practitioner
      self.agency = agency
    }
  }

  /// Nil when the person is unknown.
  package var practitioner: PractitionerID?
  /// Nil too while nobody has confirmed that they work there.
  package var agency: AgencyID?
  /// For whom the viewer stands in today, as those people or their managers have said.
  package var covers: Set<Cover>
  /// Clients in confidence whom the viewer may see as a cover.
  package var admitted: Set<ClientID>

  package init(
    _ practitioner: PractitionerID?, at agency: AgencyID?, covers: Set<Cover> = [],
    admitted: Set<ClientID> = []
  ) {
    self.practitioner = practitioner
    self.agency = agency
    self.covers = covers
    self.admitted = admitted
  }

  /// A reader without any agency: the client's own copy, the family's page.
  package static let outsider = Viewer(nil, at: nil)

  /// Whether the viewer stands in for what a practitioner has for an agency.
  package func covers(_ practitioner: PractitionerID, at agency: AgencyID) -> Bool {
    !covers.isEmpty
      && (covers.contains(Cover(practitioner)) || covers.contains(Cover(practitioner, at: agency)))
  }

  /// Whether an involvement is the viewer's, the viewer's agency's, or one that the viewer covers.
  ///
  /// - Parameter level: What others may know of it. To cover for somebody of a hidden service is not
  ///   to be told of it.
  package func belongs(to involvement: Involvement, at level: Confidentiality) -> Bool {
    if involvement.agency == agency { return true }
    guard let who = involvement.practitioner else { return false }
    if who == practitioner { return true }
    return covers(who, at: involvement.agency)
      && (level != .hidden || admitted.contains(involvement.client))
  }
}
