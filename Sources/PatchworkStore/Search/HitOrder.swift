import PatchworkCore
import PatchworkMatching

/// The order in which hits stand: the asker's own clients, other clients, practitioners and agencies.
struct HitOrder {
  /// Bits by which an own client may fit worse and still stand first: what cannot be seen in a list.
  private static let ownAhead = 2.0
  /// Bits by which equal hits may differ.
  private static let tie = 0.05

  private let limit: Int
  private let includesPossible: Bool

  init(_ request: SearchRequest) {
    limit = request.limit
    includesPossible = request.includesPossible
  }

  /// Puts both into an answer, as many as were asked for, and says how many more fit.
  func arrange(
    _ found: ClientFinding.Found, _ contacts: ContactList.Found, in answer: inout SearchAnswer
  ) {
    let clients =
      found.isHousehold ? found.hits : ownFirst(alphabetical(wanted(found.hits)))
    let colleagues = alphabetical(wanted(contacts.hits))
    // Each part keeps some rows.
    let roomBeside = max(limit - colleagues.count, (limit * 2 + 2) / 3)
    let shown = clients.prefix(roomBeside)
    let beside = colleagues.prefix(limit - shown.count)
    // Those whose name was typed stand before whom it only comes near to.
    let isLikelier =
      beside.first?.tier == .likely && shown.first?.tier != .likely && found.namesakes == nil
      && shown.first?.isPlain != true
    let isExact =
      contacts.isExact && (found.leavesWordsOut || shown.allSatisfy(\.isUnlike))
    let onlyColleagues = !beside.isEmpty && (isLikelier || isExact)
    answer.hits = Array(onlyColleagues ? beside + shown : shown + beside)
    let leftOut = SearchAnswer.LeftOut(
      clients: found.leftOut + clients.count - shown.count,
      colleagues: contacts.leftOut + colleagues.count - beside.count, isMore: found.isMore)
    answer.leftOut = leftOut == SearchAnswer.LeftOut() ? nil : leftOut
  }

  private func wanted(_ hits: [SearchHit]) -> [SearchHit] {
    includesPossible ? hits : hits.filter { $0.tier == .likely }
  }

  /// Those of equal weight A to Z; namesakes among them stay as they are, those of the asker's area first.
  private func alphabetical(_ hits: [SearchHit]) -> [SearchHit] {
    var ordered: [SearchHit] = []
    var rest = hits[...]
    while let first = rest.first {
      let ties = rest.prefix { first.bits - $0.bits < Self.tie && $0.tier == first.tier }
      rest = rest.dropFirst(ties.count)
      let named = ties.map { (name: $0.filingKey, hit: $0) }
      ordered += named.enumerated().sorted { left, right in
        if left.element.name == right.element.name { return left.offset < right.offset }
        return left.element.name.lexicographicallyPrecedes(right.element.name)
      }.map(\.element.hit)
    }
    return ordered
  }

  /// The asker's own before others, where they fit about as well.
  private func ownFirst(_ hits: [SearchHit]) -> [SearchHit] {
    guard let best = hits.first else { return [] }
    func leads(_ hit: SearchHit) -> Bool {
      hit.isOwn == true && hit.tier == best.tier && best.bits - hit.bits <= Self.ownAhead
    }
    return hits.filter(leads) + hits.filter { !leads($0) }
  }
}

extension SearchHit {
  /// Whether the name is as it was typed.
  fileprivate var isPlain: Bool {
    reasons.allSatisfy {
      switch $0 {
      case .accents, .otherName, .orderSwapped: true
      default: false
      }
    }
  }

  /// Whether the name is at most like what was typed.
  fileprivate var isUnlike: Bool {
    reasons.contains {
      switch $0 {
      case .soundsLike, .spelledNearly, .notInName, .differs(.givenName, _, _),
        .differs(.familyName, _, _):
        true
      default: false
      }
    }
  }

  /// What puts hits in order.
  fileprivate var filingKey: [UInt8] {
    switch subject {
    case .client(let client): client.name.filingKey
    case .practitioner(_, let name, _, _), .agency(_, let name, _): Folding.fold(name)
    }
  }
}
