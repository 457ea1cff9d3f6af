import Glibc
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
  private static let few = 15
  private static let fewBornOnDay = 3
  /// Bits by which those born on the typed day may differ.
  private static let sameDay = 0.5
  /// How likely a kind is against those who bear the whole name, in bits. By hand: the same set does not tell.
  private static let bornOnDay = -2.0
  private static let oneName = -4.0
  /// Bits between two kinds: more than hits of equal weight may differ by, which stand A to Z.
  private static let step = 0.06

  init(
    _ query: TypedQuery, in search: ClientSearch, isHidden: @escaping (Int64) throws -> Bool
  ) {
    self.query = query
    self.search = search
    self.isHidden = isHidden
  }

  /// People against whom the same speaks.
  private struct Group {
    var clients: [Int64]
    /// How likely one of them is meant, against the other groups: a binary logarithm.
    var prior: Double
    var bitsOfEach: Double { prior - log2(Double(max(1, clients.count))) }
  }

  /// The likelier first; who is in several groups is there with each. The bits only order them.
  func find() throws -> [FoundClient] {
    guard query.nhsNumber == nil, !query.names.isEmpty else { return [] }
    var groups: [Group] = []
    var anyDay = query
    let isDayTyped = if case .day = query.birth { true } else { false }
    if isDayTyped {
      anyDay.birth = nil
      groups.append(Group(clients: try bearers(anyDay), prior: 0))
      groups.append(Group(clients: try born(), prior: Self.bornOnDay))
    }
    if query.namesProper.count == 2 {
      for name in query.namesProper {
        guard let other = anyDay.settingAside({ $0 == name }) else { continue }
        groups.append(Group(clients: try bearers(other), prior: isDayTyped ? Self.oneName : 0))
      }
    }
    let ordered = groups.filter { !$0.clients.isEmpty }.sorted { $0.bitsOfEach > $1.bitsOfEach }
    return ordered.enumerated().flatMap { place, group in
      group.clients.map { id in
        FoundClient(
          id: id, bits: ClientSearch.leastBits + Double(ordered.count - 1 - place) * Self.step)
      }
    }
  }

  /// Those born on the typed day, whatever they are called.
  private func born() throws -> [Int64] {
    var anyName = query
    (anyName.names, anyName.namesBeforeComma) = ([], nil)
    let born = search.find(anyName, limit: Self.fewBornOnDay * 4)
    // The day itself; others are a slip away.
    let same = born.prefix { $0.bits >= (born.first?.bits ?? 0) - Self.sameDay }
    guard same.count <= Self.fewBornOnDay else { return [] }
    return try same.map(\.id).filter { try !isHidden($0) }
  }

  private func bearers(_ query: TypedQuery) throws -> [Int64] {
    var failure: (any Error)?
    let namesakes = search.namesakes(
      search.weigh(query), listing: Self.few, countsBeginnings: false, withAnySlip: true
    ) { id in
      do { return try isHidden(id) } catch {
        failure = error
        return true
      }
    }
    if let failure { throw failure }
    guard let namesakes, namesakes.likeness != .beginning, namesakes.count <= Self.few else {
      return []
    }
    return namesakes.listed
  }
}
