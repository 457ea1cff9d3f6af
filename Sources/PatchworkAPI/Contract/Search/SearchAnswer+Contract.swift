import PatchworkCore

extension SearchAnswer {
  /// The answer as a program can read it: those before contract 3 know no reason that says what disagrees,
  /// and would read none of the answer for one.
  ///
  /// - Parameter contract: What the program speaks; 1 for one that does not say.
  package func readable(byContract contract: Int) -> SearchAnswer {
    guard contract < 3 else { return self }
    var answer = self
    for index in answer.hits.indices {
      answer.hits[index].reasons.removeAll(where: \.isOfContract3)
    }
    return answer
  }
}

extension MatchReason {
  fileprivate var isOfContract3: Bool {
    switch self {
    case .differs, .notInName, .birthUnknown, .sameStreet: true
    default: false
    }
  }
}
