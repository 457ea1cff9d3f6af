/// The number of records, which distinguishes an empty directory from one in use.
package struct DirectorySummary: Hashable, Sendable, Codable {
  /// Counting stops here, so that a summary does not read a national register.
  package static let countedAtMost = 10_000

  package var clients: Int
  package var practitioners: Int
  package var agencies: Int
  /// Whether this is the practice area, in which all people are fictional.
  package var isPractice: Bool
  /// Whether the organisation asks what people are looked up for; nil where it does not.
  package var asksPurpose: Bool?

  package init(
    clients: Int, practitioners: Int, agencies: Int, isPractice: Bool, asksPurpose: Bool? = nil
  ) {
    self.clients = clients
    self.practitioners = practitioners
    self.agencies = agencies
    self.isPractice = isPractice
    self.asksPurpose = asksPurpose
  }
}

/// A practitioner with the data needed to reach them.
package struct PractitionerCard: Hashable, Sendable, Codable {
  package var practitioner: Practitioner
  package var agency: Agency
  /// The covers named in the practitioner's leave, and their covers.
  package var covers: [Practitioner]
  /// Numbers that others reported, and that nobody of the agency has confirmed.
  package var reports: [NumberReport]

  package init(
    practitioner: Practitioner, agency: Agency, covers: [Practitioner] = [],
    reports: [NumberReport] = []
  ) {
    self.practitioner = practitioner
    self.agency = agency
    self.covers = covers
    self.reports = reports
  }

  /// A server of an earlier release knows of no reports.
  package init(from decoder: any Decoder) throws {
    let source = try decoder.container(keyedBy: CodingKeys.self)
    practitioner = try source.decode(Practitioner.self, forKey: .practitioner)
    agency = try source.decode(Agency.self, forKey: .agency)
    covers = try source.decode([Practitioner].self, forKey: .covers)
    reports = try source.decodeIfPresent([NumberReport].self, forKey: .reports) ?? []
  }
}

/// An agency with its practitioners.
package struct AgencyCard: Hashable, Sendable, Codable {
  package var agency: Agency
  /// The practitioners who have not left, by family name.
  package var practitioners: [Practitioner]

  package init(agency: Agency, practitioners: [Practitioner]) {
    self.agency = agency
    self.practitioners = practitioners
  }
}
