/// An act that could tell others what a shield keeps. A records steward asks for it, and it is done by
/// the word of somebody else; `SecondWord` says of whom.
package struct GuardedAct: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Shielding. It needs no second word, and is told like its end.
    case shield
    case endShield = "end-shield"
    /// Merging two records of which one is shielded.
    case merge
    case takeApart = "take-apart"
    /// Exporting the places of shielded clients too.
    case export
  }

  package enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case waiting, done, refused, withdrawn
    /// The second word has been said, and the person who asked may do it.
    case agreed
  }

  /// What the reader is to it.
  package enum Part: String, Hashable, Sendable, Codable, CaseIterable {
    case asked
    /// Their word is wanted.
    case answers
    case told
  }

  package var id: GuardedActID
  package var kind: Kind
  package var state: State
  package var part: Part
  /// The name in the other record of two.
  package var other: PersonName?
  /// When it is done by itself, because nobody else is there who could agree.
  package var due: LocalMoment?

  package init(
    id: GuardedActID, kind: Kind, state: State, part: Part, other: PersonName? = nil,
    due: LocalMoment? = nil
  ) {
    self.id = id
    self.kind = kind
    self.state = state
    self.part = part
    self.other = other
    self.due = due
  }

  /// Seconds within which the steward who shielded a client may take it back as a mistake.
  package static let mistake: Int64 = 3_600
  /// Seconds of notice where nobody else is there who could agree.
  package static let notice: Int64 = 72 * 3_600
  /// Seconds for which a second word is waited for: a fortnight, as for an invitation.
  package static let lifetime: Int64 = 14 * 86_400
  /// Seconds in which an export that was agreed to is made.
  package static let exportLifetime: Int64 = 86_400

  /// Who must agree, for the user.
  package static func whoAgrees(to kind: Kind) -> String {
    switch kind {
    case .shield: worded("nobody")
    case .endShield:
      worded("another records steward, or two of the people who work with the client")
    case .merge, .takeApart:
      worded("another records steward, or one of the people who work with the shielded client")
    case .export: worded("another records steward")
    }
  }

  /// What agreeing with it, or having seen it, comes to; nil for one's own, which waits for others.
  package var agreement: RightsAct? {
    switch part {
    case .asked: nil
    case .answers: .answerGuarded(id, agrees: true)
    case .told: .seeGuarded(id)
    }
  }

  /// What saying no to it, or taking it back, comes to; nil where there is nothing to refuse.
  package var refusal: RightsAct? {
    part == .told || state != .waiting ? nil : .answerGuarded(id, agrees: false)
  }

  /// The act for the user: `may the shielding end? Until then nothing changes`.
  package func words(on today: CivilDate) -> String {
    switch (state, part) {
    case (.waiting, .answers): "\(question)\(notice(on: today))"
    case (.waiting, .asked):
      due == nil
        ? worded("\(wish), which \(Self.whoAgrees(to: kind)) must agree to")
        : "\(wish)\(notice(on: today))"
    case (.waiting, .told): worded("somebody asks \(wish)\(notice(on: today))")
    case (.agreed, _): worded("agreed \(wish): the person who asked can do it within a day")
    case (.done, _): deed
    case (.refused, _): worded("refused \(wish): nothing was changed")
    case (.withdrawn, _): worded("the request \(wish) was withdrawn: nothing was changed")
    }
  }

  private var name: String { other.map { " \($0.display)" } ?? worded(" another") }

  private var question: String {
    switch kind {
    case .shield: worded("may they be shielded?")
    case .endShield:
      worded("may the shielding end? Anyone who gives a reason would see where they are")
    case .merge:
      worded(
        "is the record of\(name) of the same person? Those who work with either would open both")
    case .takeApart: worded("may the record of\(name) be taken apart from theirs?")
    case .export: worded("may the places of shielded clients go into an export?")
    }
  }

  private var wish: String {
    switch kind {
    case .shield: worded("to shield them")
    case .endShield: worded("to end the shielding")
    case .merge: worded("to merge the record of\(name) with theirs")
    case .takeApart: worded("to take the record of\(name) apart from theirs")
    case .export: worded("to export the places of shielded clients")
    }
  }

  private var deed: String {
    switch kind {
    case .shield: worded("shielded from now on: only the people who work with them open the record")
    case .endShield: worded("no longer shielded: anyone who gives a reason sees where they are")
    case .merge: worded("merged with the record of\(name): those who work with either open both")
    case .takeApart: worded("taken apart from the record of\(name)")
    case .export: worded("the places of shielded clients were exported")
    }
  }

  private func notice(on today: CivilDate) -> String {
    guard let due else { return "" }
    let day = due.date.wordsNear(today)
    return worded(
      ". Nobody else is there to agree: it is done \(day) \(due.time) unless it is refused")
  }
}

package typealias GuardedActID = Identifier<GuardedAct>
