/// The retention times on account of agencies of one kind. When several kinds were involved with a
/// client, the longest time counts, and "for ever" exceeds all.
package struct RetentionRule: Hashable, Sendable, Codable {
  /// The kind of agency. `other` also applies to clients who never had an involvement.
  package var kind: Agency.Kind
  /// Months for which an ended involvement stays listed; 0 folds it at once.
  package var foldMonths: Int
  /// Years without any event after which a client is archived; nil for never.
  package var archiveYears: Int?
  /// The lowest age, in years, for archiving and purging.
  package var age: Int
  /// Years without any event after which an archived client is purged; nil for never.
  package var purgeYears: Int?

  /// A rule. By default everything is kept for ever, and involvements fold at once.
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

  /// The rules that the setting breaks; empty when valid.
  package func problems() -> [Problem] {
    var problems: [Problem] = []
    for (field, value, most) in [
      (FieldID.fold, foldMonths, 120), (.age, age, 120), (.archive, archiveYears ?? 1, 100),
      (.purge, purgeYears ?? 1, 100),
    ] where !(0...most).contains(value) {
      problems.append(Problem(field, worded("must be from 0 to \(most)")))
    }
    guard let purgeYears else { return problems }
    guard let archiveYears else {
      return problems + [Problem(.purge, worded("needs a time after which clients are archived"))]
    }
    if purgeYears < max(1, archiveYears) {
      problems.append(Problem(.purge, worded("must not come before archiving, nor within a year")))
    }
    return problems
  }

  /// The rule for the user: `council: fold after 3 months, archive after 1 year, never purge`.
  package var words: String {
    func years(_ number: Int) -> Phrase {
      .counted(number, one: "1 year", other: "\(number) years")
    }
    let months: Phrase = .counted(foldMonths, one: "1 month", other: "\(foldMonths) months")
    let fold = foldMonths == 0 ? worded("fold at once") : worded("fold after \(months)")
    let archive =
      archiveYears.map { worded("archive after \(years($0))") } ?? worded("never archive")
    let purge = purgeYears.map { worded("purge after \(years($0))") } ?? worded("never purge")
    let least = age == 0 ? "" : worded(", nobody under \(age)")
    return "\(kind.rawValue): \(fold), \(archive), \(purge)\(least)"
  }
}

/// The result of a retention run or of its preview.
package struct RetentionReport: Hashable, Sendable, Codable {
  /// A client affected by the run.
  package struct Item: Hashable, Sendable, Codable {
    package var client: ClientID
    /// The last day on which anything happened.
    package var last: CivilDate

    package init(client: ClientID, last: CivilDate) {
      self.client = client
      self.last = last
    }
  }

  package var archived: [Item]
  package var purged: [Item]
  /// Those who were not purged because they are many, and nobody has agreed to the number.
  package var heldBack: [Item] = []
  /// Whether nothing was changed.
  package var isPreview: Bool
  /// Whether purged data may still be readable in files beside the database, because other programs
  /// have it open.
  package var leavesTraces = false

  package init(archived: [Item] = [], purged: [Item] = [], isPreview: Bool) {
    self.archived = archived
    self.purged = purged
    self.isPreview = isPreview
  }
}
