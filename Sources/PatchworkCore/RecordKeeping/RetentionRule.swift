/// How long records are kept on account of the agencies of one kind. Where several kinds were
/// involved with a client, the longest time counts; where one keeps for ever, so does the directory.
package struct RetentionRule: Hashable, Sendable, Codable {
  /// The kind of agency; `other` stands for clients with whom nobody was ever involved, too.
  package var kind: Agency.Kind
  /// For so many months an ended involvement still shows among the others; 0: it folds at once.
  package var foldMonths: Int
  /// After so many years without anything happening a client is archived; nil: never.
  package var archiveYears: Int?
  /// Nobody younger is archived or purged, in years.
  package var age: Int
  /// After so many years without anything happening an archived client is purged; nil: never.
  package var purgeYears: Int?

  /// A rule; without more than a kind, everything is kept for ever and folds at once.
  package init(
    kind: Agency.Kind, foldMonths: Int = 0, archiveYears: Int? = nil, age: Int = 0,
    purgeYears: Int? = nil
  ) {
    self.kind = kind
    self.foldMonths = foldMonths
    self.archiveYears = archiveYears
    self.age = age
    self.purgeYears = purgeYears
  }

  /// The rules that it breaks; empty when it can be kept.
  package func problems() -> [Problem] {
    var problems: [Problem] = []
    for (field, value, most) in [
      (FieldID.fold, foldMonths, 120), (.age, age, 120), (.archive, archiveYears ?? 1, 100),
      (.purge, purgeYears ?? 1, 100),
    ] where !(0...most).contains(value) {
      problems.append(Problem(field, "must be from 0 to \(most)"))
    }
    guard let purgeYears else { return problems }
    guard let archiveYears else {
      return problems + [Problem(.purge, "needs a time after which clients are archived")]
    }
    if purgeYears < max(1, archiveYears) {
      problems.append(Problem(.purge, "must not come before archiving, nor within a year"))
    }
    return problems
  }

  /// The rule in words: `council: fold after 3 months, archive after 1 year, never purge`.
  package var words: String {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let fold = foldMonths == 0 ? "fold at once" : "fold after \(count(foldMonths, "month"))"
    let archive = archiveYears.map { "archive after \(count($0, "year"))" } ?? "never archive"
    let purge = purgeYears.map { "purge after \(count($0, "year"))" } ?? "never purge"
    let least = age == 0 ? "" : ", nobody under \(age)"
    return "\(kind.rawValue): \(fold), \(archive), \(purge)\(least)"
  }
}

/// What one run of the retention rules did, or would do.
package struct RetentionReport: Hashable, Sendable, Codable {
  /// A client whom it touches.
  package struct Item: Hashable, Sendable, Codable {
    /// Who.
    package var client: ClientID
    /// The last day on which anything happened.
    package var last: CivilDate

    /// An item from its parts.
    package init(client: ClientID, last: CivilDate) {
      self.client = client
      self.last = last
    }
  }

  /// The clients who are archived by it.
  package var archived: [Item]
  /// The clients of whom everything is taken out.
  package var purged: [Item]
  /// Whether it was only tried.
  package var isPreview: Bool
  /// Whether something that was taken out may still be read in files beside the database, since
  /// other programs have it open.
  package var leavesTraces = false

  /// A report from its parts.
  package init(archived: [Item] = [], purged: [Item] = [], isPreview: Bool) {
    self.archived = archived
    self.purged = purged
    self.isPreview = isPreview
  }
}
