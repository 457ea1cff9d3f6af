/// What is held on a client's death besides its day: who recorded it, and who has said so too.
///
/// A day that somebody typed into the wrong record would end every visit to a client who lives. It
/// therefore counts in full only once a second person, or a file of another system, has said so too.
package struct Death: Hashable, Sendable, Codable {
  /// Somebody's word that the client died on the day.
  package struct Word: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
      case person(PractitionerID)
      /// A file that was imported.
      case file
      /// A person who may not be named to the reader, or of whom nothing is known any more.
      case unnamed
    }

    package var source: Source
    /// The day on which it was given.
    package var given: CivilDate

    package init(_ source: Source, given: CivilDate) {
      self.source = source
      self.given = given
    }
  }

  /// As much as a list needs.
  package struct Mark: Hashable, Sendable, Codable {
    package var day: CivilDate
    package var isConfirmed: Bool

    package init(_ day: CivilDate, isConfirmed: Bool) {
      self.day = day
      self.isConfirmed = isConfirmed
    }
  }

  package var day: CivilDate
  /// Nil where nobody knows who recorded it.
  package var recorded: Word?
  /// Nil until it is confirmed.
  package var confirmed: Word?

  package init(_ day: CivilDate, recorded: Word? = nil, confirmed: Word? = nil) {
    self.day = day
    self.recorded = recorded
    self.confirmed = confirmed
  }

  package var mark: Mark { Mark(day, isConfirmed: confirmed != nil) }

  /// What somebody else than the first person must have said for it to be confirmed.
  package static var whoConfirms: String {
    worded("somebody else who works with them, or a records steward, confirms it")
  }
}

extension Death.Mark {
  /// As a list shows it: `died`, or `death recorded` until it is confirmed.
  package var words: String {
    isConfirmed ? worded("died \(day.words)") : worded("died \(day.words), not yet confirmed")
  }
}

extension Death {
  /// The death without the names that a viewer may not read beside the client.
  func seen(with discretion: Discretion, agencyOf: (PractitionerID) -> AgencyID?) -> Death {
    func seen(_ word: Word?) -> Word? {
      guard var word, case .person(let id) = word.source,
        discretion.manner(of: id, at: agencyOf(id)) != nil
      else { return word }
      word.source = .unnamed
      return word
    }
    var death = self
    death.recorded = seen(recorded)
    death.confirmed = seen(confirmed)
    return death
  }

  /// The practitioners whose words they are.
  package var practitioners: [PractitionerID] {
    [recorded, confirmed].compactMap { word in
      if case .person(let id) = word?.source { id } else { nil }
    }
  }
}

extension Network {
  /// The client's death as a list shows it; nil while they live as far as is known.
  package var deathMark: Death.Mark? {
    death?.mark ?? client.died.map { Death.Mark($0, isConfirmed: false) }
  }

  /// Who recorded the day of death and who confirmed it: `recorded by Joy Adeyemi, 5 Nov 2026, not
  /// yet confirmed`; nil while the client lives as far as is known.
  package var deathWords: String? {
    deathMark.map { _ in
      [deathRecordedWords() ?? "recorded", deathConfirmedWords()].compactMap(\.self)
        .joined(separator: ", ")
    }
  }

  /// Who recorded the day of death: `recorded by Joy Adeyemi, 5 Nov 2026`; nil where nobody knows.
  ///
  /// - Parameter today: leaves out the year of a day that is near it.
  package func deathRecordedWords(on today: CivilDate? = nil) -> String? {
    death?.recorded.map { worded("recorded \(words(of: $0, on: today))") }
  }

  /// Who confirmed the day of death, or that nobody did; nil where it needs no confirming, being a
  /// file's word.
  ///
  /// - Parameter today: leaves out the year of a day that is near it.
  package func deathConfirmedWords(on today: CivilDate? = nil) -> String? {
    guard let confirmed = death?.confirmed else { return worded("not yet confirmed") }
    return confirmed == death?.recorded
      ? nil : worded("confirmed \(words(of: confirmed, on: today))")
  }

  private func words(of word: Death.Word, on today: CivilDate?) -> String {
    let who: String? =
      switch word.source {
      case .person(let id): practitioner(id).map { worded("by \($0.name.display)") }
      case .file: worded("by an imported file")
      case .unnamed: nil
      }
    let day = today.map { word.given.wordsNear($0) } ?? word.given.words
    return [who, day].compactMap(\.self).joined(separator: ", ")
  }

  /// Whether somebody recorded the day of death, who therefore cannot confirm it.
  package func isDeathRecorded(by practitioner: PractitionerID) -> Bool {
    death?.recorded?.source == .person(practitioner)
  }
}

/// Coded as `{"kind": "person", "practitioner": "...", "given": "2026-11-05"}`.
extension Death.Word: Codable {
  private enum Key: String, CodingKey { case kind, practitioner, given }
  private enum Kind: String, Codable { case person, file, unnamed }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    source =
      switch try members.decode(Kind.self, forKey: .kind) {
      case .person: .person(try members.decode(PractitionerID.self, forKey: .practitioner))
      case .file: .file
      case .unnamed: .unnamed
      }
    given = try members.decode(CivilDate.self, forKey: .given)
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: Key.self)
    switch source {
    case .person(let id):
      try members.encode(Kind.person, forKey: .kind)
      try members.encode(id, forKey: .practitioner)
    case .file: try members.encode(Kind.file, forKey: .kind)
    case .unnamed: try members.encode(Kind.unnamed, forKey: .kind)
    }
    try members.encode(given, forKey: .given)
  }
}
