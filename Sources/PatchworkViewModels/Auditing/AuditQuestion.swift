import PatchworkCore

/// What an auditor looks at: entries of the record of activity, narrowed step by step.
package struct AuditQuestion: Hashable, Sendable {
  package var question = ActivityQuestion(limit: 500)
  /// What it is narrowed to, in words, in the order in which that was done.
  package var words: [String] = []

  /// The heading: `The record of activity: out of hours; Joy Adeyemi`.
  var title: String {
    let facts = ActivityQuestion.Fact.allCases.filter(question.facts.contains).map(\.words)
    let all = facts + words
    return "The record of activity" + (all.isEmpty ? "" : ": \(all.joined(separator: "; "))")
  }
}

extension ActivityQuestion.Fact {
  /// The fact in a few words.
  package var words: String {
    switch self {
    case .stranger: "no relationship"
    case .namesake: "same family name"
    case .outOfHours: "out of hours"
    case .many: "unusually many"
    case .manyFound: "many people found"
    case .changedThenOpened: "cover or agency changed, then opened"
    case .shieldEnded: "shielding ended"
    case .numbersReplaced: "others' numbers changed"
    }
  }
}
