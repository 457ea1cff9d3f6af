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
    return worded("The record of activity")
      + (all.isEmpty ? "" : ": \(all.joined(separator: "; "))")
  }
}

extension ActivityQuestion.Fact {
  /// The fact in a few words.
  package var words: String {
    switch self {
    case .stranger: worded("no relationship")
    case .namesake: worded("same family name")
    case .outOfHours: worded("out of hours")
    case .many: worded("unusually many")
    case .manyFound: worded("many people found")
    case .changedThenOpened: worded("cover or agency changed, then opened")
    case .shieldEnded: worded("shielding ended")
    case .numbersReplaced: worded("others' numbers changed")
    }
  }
}
