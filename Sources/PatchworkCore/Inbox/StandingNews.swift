/// News of who may do what: where somebody works, and who stands in for whom.
package struct StandingNews: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Somebody's entry says that they work at another agency now. Told to the managers of both, and to
    /// records stewards.
    case moved
    /// The agency has confirmed that somebody works there. Told to them.
    case confirmed
    /// A colleague says that somebody does not work there, who goes on waiting. Told to them, to the
    /// managers of the agency and to records stewards.
    case declined
    /// A manager has said who stands in. Told to both.
    case coverSet = "cover-set"
    /// Somebody else has said who stands in, which gives no right until the covered person or their
    /// manager agrees.
    case coverAsked = "cover-asked"
  }

  package var id: StandingNewsID
  package var kind: Kind
  /// About whom it is.
  package var person: InboxItem.Sender
  /// Who stands in.
  package var cover: InboxItem.Sender?
  /// The name of the agency where they worked before.
  package var formerAgency: String?
  /// The last day of the absence.
  package var through: CivilDate?

  package init(
    id: StandingNewsID, kind: Kind, person: InboxItem.Sender, cover: InboxItem.Sender? = nil,
    formerAgency: String? = nil, through: CivilDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.person = person
    self.cover = cover
    self.formerAgency = formerAgency
    self.through = through
  }

  /// What agreeing with it, or having seen it, comes to.
  package var agreement: NetworkAct {
    if kind == .coverAsked, let cover {
      .agreeCover(of: person.id, by: cover.id, agrees: true)
    } else {
      .seeStanding(id)
    }
  }

  /// What saying no to it comes to; nil where there is nothing to refuse.
  package var refusal: NetworkAct? {
    guard kind == .coverAsked || kind == .coverSet, let cover else { return nil }
    return .agreeCover(of: person.id, by: cover.id, agrees: false)
  }

  /// The news for the user: `Joy Adeyemi works at County Council now, before at Merrow School`.
  package func words(on today: CivilDate) -> String {
    let name = person.name.display
    let until = through.map { worded(" until \($0.wordsNear(today))") } ?? ""
    switch kind {
    case .moved:
      let before = formerAgency.map { worded(", before at \($0)") } ?? ""
      return worded("\(name) works at \(person.agency) now\(before)")
    case .confirmed: return worded("\(person.agency) has confirmed that \(name) works there")
    case .declined:
      return
        worded(
          """
          A colleague says that \(name) does not work at \(person.agency); until that is settled \
          their entry waits
          """)
    case .coverSet: return worded("\(cover?.name.display ?? "") stands in for \(name)\(until)")
    case .coverAsked:
      return worded("May \(cover?.name.display ?? "") stand in for \(name)\(until)?")
    }
  }
}

package typealias StandingNewsID = Identifier<StandingNews>
