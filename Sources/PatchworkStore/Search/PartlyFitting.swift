import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Finds those against whom one thing speaks that was typed, where nobody fits all of it: who bears the name
/// and was born on another day, who bears one of two names, who was born on the day.
///
/// They are possible as long as they are few: of many, each is hardly meant.
struct PartlyFitting {
  private let search: ClientSearch
  private let query: TypedQuery
  private let isHidden: (Int64) throws -> Bool

  /// So many of one kind are few. By hand, on the published set FEBRL 3.
  private static let fewBearers = 15
  private static let fewBornOnDay = 3
  /// Bits by which those born on the typed day may differ.
  private static let sameDay = 0.5

  init(
    _ query: TypedQuery, in search: ClientSearch, isHidden: @escaping (Int64) throws -> Bool
  ) {
    self.query = query
    self.search = search
    self.isHidden = isHidden
  }

  /// The likelier first, some more than once.
  func find() throws -> [Int64] {
    guard query.nhsNumber == nil, !query.names.isEmpty else { return [] }
    var found: [Int64] = []
    let isDayTyped = if case .day = query.birth { true } else { false }
    if isDayTyped {
      var anyDay = query
      anyDay.birth = nil
      found += try bearers(anyDay)
    }
    if query.namesProper.count == 2 {
      for name in query.namesProper {
        if let other = query.settingAside({ $0 == name }) { found += try bearers(other) }
      }
    }
    if isDayTyped {
      var anyName = query
      (anyName.names, anyName.namesBeforeComma) = ([], nil)
      let born = search.find(anyName, limit: Self.fewBornOnDay * 4)
      // The day itself; others are a slip away.
      let same = born.prefix { $0.bits >= (born.first?.bits ?? 0) - Self.sameDay }
      if same.count <= Self.fewBornOnDay {
        found += try same.map(\.id).filter { try !isHidden($0) }
      }
    }
    return found
  }

  private func bearers(_ query: TypedQuery) throws -> [Int64] {
    var failure: (any Error)?
    let namesakes = search.namesakes(
      search.weigh(query), listing: Self.fewBearers, countsBeginnings: false
    ) { id in
      do { return try isHidden(id) } catch {
        failure = error
        return true
      }
    }
    if let failure { throw failure }
    guard let namesakes, namesakes.likeness != .beginning, namesakes.count <= Self.fewBearers else {
      return []
    }
    return namesakes.listed
  }
}
