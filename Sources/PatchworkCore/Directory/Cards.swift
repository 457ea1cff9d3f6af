/// What the directory holds, in numbers that tell an empty directory from a used one.
package struct DirectorySummary: Hashable, Sendable, Codable {
  /// Counting stops here, so that a nation's register is not read through for a summary.
  package static let countedAtMost = 10_000

  /// How many clients.
  package var clients: Int
  /// How many practitioners.
  package var practitioners: Int
  /// How many agencies.
  package var agencies: Int
  /// Whether this is the practice area, where everybody is fictional.
  package var isPractice: Bool

  /// A summary from its parts.
  package init(clients: Int, practitioners: Int, agencies: Int, isPractice: Bool) {
    self.clients = clients
    self.practitioners = practitioners
    self.agencies = agencies
    self.isPractice = isPractice
  }
}

/// A practitioner with what is needed to reach them.
package struct PractitionerCard: Hashable, Sendable, Codable {
  /// The practitioner.
  package var practitioner: Practitioner
  /// Where they work.
  package var agency: Agency
  /// Everybody named as cover in their absences, and the covers' covers.
  package var covers: [Practitioner]

  /// A card from its parts.
  package init(practitioner: Practitioner, agency: Agency, covers: [Practitioner] = []) {
    self.practitioner = practitioner
    self.agency = agency
    self.covers = covers
  }
}

/// An agency with the people who work there.
package struct AgencyCard: Hashable, Sendable, Codable {
  /// The agency.
  package var agency: Agency
  /// Its practitioners who have not left, by family name.
  package var practitioners: [Practitioner]

  /// A card from its parts.
  package init(agency: Agency, practitioners: [Practitioner]) {
    self.agency = agency
    self.practitioners = practitioners
  }
}
