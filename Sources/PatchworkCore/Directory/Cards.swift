/// What the directory holds, in numbers that tell an empty directory from a used one.
public struct DirectorySummary: Hashable, Sendable, Codable {
  /// Counting stops here, so that a nation's register is not read through for a summary.
  public static let countedAtMost = 10_000

  /// How many clients.
  public var clients: Int
  /// How many practitioners.
  public var practitioners: Int
  /// How many agencies.
  public var agencies: Int
  /// Whether this is the practice area, where everybody is fictional.
  public var isPractice: Bool

  /// A summary from its parts.
  public init(clients: Int, practitioners: Int, agencies: Int, isPractice: Bool) {
    self.clients = clients
    self.practitioners = practitioners
    self.agencies = agencies
    self.isPractice = isPractice
  }
}

/// A practitioner with what is needed to reach them.
public struct PractitionerCard: Hashable, Sendable, Codable {
  /// The practitioner.
  public var practitioner: Practitioner
  /// Where they work.
  public var agency: Agency
  /// Everybody named as cover in their absences, and the covers' covers.
  public var covers: [Practitioner]

  /// A card from its parts.
  public init(practitioner: Practitioner, agency: Agency, covers: [Practitioner] = []) {
    self.practitioner = practitioner
    self.agency = agency
    self.covers = covers
  }
}

/// An agency with the people who work there.
public struct AgencyCard: Hashable, Sendable, Codable {
  /// The agency.
  public var agency: Agency
  /// Its practitioners who have not left, by family name.
  public var practitioners: [Practitioner]

  /// A card from its parts.
  public init(agency: Agency, practitioners: [Practitioner]) {
    self.agency = agency
    self.practitioners = practitioners
  }
}
