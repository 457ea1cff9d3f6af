import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// What a worker is told whose text too many clients fit: how many, and what would tell them apart.
struct NamesakeSentence {
  private let query: TypedQuery
  private let hasRest: Bool
  private let records: Records

  init(_ found: NamesakeFinding.Found, _ records: Records) {
    var query = found.query
    query.names = query.namesProper
    self.query = query
    hasRest = found.hasRest
    self.records = records
  }

  func about(_ namesakes: Namesakes) throws -> SearchAnswer.Namesakes {
    let first = try namesakes.listed.first.flatMap {
      try records.clients.read(ClientID(rawValue: $0))
    }
    let number = (namesakes.isMore ? worded("More than ") : "") + grouped(namesakes.count)
    let one = namesakes.count == 1 && !namesakes.isMore
    let clients = one ? worded("\(number) client") : worded("\(number) clients")
    let typed = "“\(query.names.map(\.typed).joined(separator: " "))”"
    let isNameAll =
      query.birth == nil && query.postcode == nil && query.district == nil && !hasRest
    let told: String
    switch namesakes.likeness {
    case .same where isNameAll && !namesakes.isMore && 1..<namesakes.count ~= namesakes.called:
      // A former name, and one by which somebody is known, are no less what may have been meant.
      told = calledAndMore(namesakes, name(in: first) ?? typed)
    case .same where isNameAll:
      told = worded("\(clients) \(one ? "is" : "are") called \(name(in: first) ?? typed)")
    case .same:
      told = worded("\(clients) called \(name(in: first) ?? typed) \(one ? "fits" : "fit")")
    case .near where isNameAll:
      told = worded("\(clients) \(one ? "has" : "have") a name like \(typed)")
    case .near: told = worded("\(clients) with a name like \(typed) \(one ? "fits" : "fit")")
    case .beginning:
      told = worded("\(clients) \(one ? "has" : "have") a name that begins like \(typed)")
    }
    return SearchAnswer.Namesakes(
      count: namesakes.count, isMore: namesakes.isMore,
      words: "\(told): \(advice(namesakes.likeness, first)).")
  }

  private func calledAndMore(_ namesakes: Namesakes, _ name: String) -> String {
    let called = worded(
      .counted(namesakes.called, one: "1 client is", other: "\(namesakes.called) clients are"))
    let others = namesakes.count - namesakes.called
    return worded(
      "\(called) called \(name), \(others) more \(others == 1 ? "has" : "have") it besides")
  }

  /// What would tell them apart.
  private func advice(_ likeness: Namesakes.Likeness, _ client: Client?) -> String {
    var parts: [String] = []
    if query.names.count == 1, likeness != .beginning {
      parts.append(isFamily(client) ? worded("a first name") : worded("a family name"))
    }
    switch query.birth {
    case nil: parts.append(worded("an age"))
    case .day: break
    case .month, .year, .about, .between: parts.append(worded("the day of birth"))
    }
    if query.postcode == nil && query.district == nil { parts.append(worded("a postcode")) }
    if parts.isEmpty { parts = [worded("an NHS number")] }
    let last = parts.removeLast()
    let list = parts.isEmpty ? last : worded("\(parts.joined(separator: ", ")) or \(last)")
    return likeness == .beginning ? worded("type on, or add \(list)") : worded("add \(list)")
  }

  /// The typed name as a client's record spells it.
  private func name(in client: Client?) -> String? {
    let typed = query.names.map(\.whole)
    for name in client?.names ?? [] {
      let (given, family) = (folded(name.given), folded(name.family))
      if typed.count == 1 {
        if family == typed[0] { return name.family }
        if given == typed[0] { return name.given }
      } else if [given + family, family + given].contains(typed.flatMap(\.self)) {
        return "\(name.given) \(name.family)"
      }
    }
    return nil
  }

  private func isFamily(_ client: Client?) -> Bool {
    let typed = query.names.flatMap(\.whole)
    return client?.names.contains { folded($0.given) == typed } != true
  }

  private func folded(_ text: String) -> [UInt8] { TypedQuery.Name(text).whole }

  /// A number as it is read: `1,000`.
  private func grouped(_ number: Int) -> String {
    number < 1_000
      ? "\(number)" : "\(number / 1_000),\(String(String(number % 1_000 + 1_000).dropFirst()))"
  }
}
