import PatchworkCore
import PatchworkMatching

/// What is said of typed words that say nothing of those who are shown.
struct UnusedWords {
  private let reading: HitReading
  private var query: TypedQuery { reading.query }

  /// Clients who are looked at.
  static let most = 10

  /// - Parameter reading: reads clients by the text as it was read to find them.
  init(_ reading: HitReading) { self.reading = reading }

  func sentences(for hits: [SearchHit]) throws -> [String] {
    if hits.isEmpty, query.isAgeAlone {
      return [
        worded(
          "An age or a year alone is too little to find somebody by: add a name or a postcode.")
      ]
    }
    return [try names(hits), address(hits)].compactMap(\.self)
  }

  /// Names the words that no client who is shown accounts for.
  private func names(_ hits: [SearchHit]) throws -> String? {
    guard query.names.count > 1 else { return nil }
    var unused: [String]?
    for id in hits.clients.prefix(Self.most) where unused?.isEmpty != true {
      guard let words = try reading.unusedWords(of: id) else { continue }
      unused = unused.map { $0.filter(words.contains) } ?? words
    }
    guard let unused, !unused.isEmpty else { return nil }
    return worded("Not used: \(unused.map { "“\($0)”" }.joined(separator: ", ")).")
  }

  private func address(_ hits: [SearchHit]) -> String? {
    guard !query.address.isEmpty else { return nil }
    let isUsed = hits.contains { hit in
      hit.reasons.contains { if case .sameStreet = $0 { true } else { false } }
    }
    let typed = query.addressTyped.map { "“\($0)”" }.joined(separator: ", ")
    return isUsed ? nil : worded("\(typed) was not used: nobody who was found lives there.")
  }
}
