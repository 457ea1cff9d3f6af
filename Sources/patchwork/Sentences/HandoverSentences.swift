import PatchworkCore

/// A practitioner's cases and who is asked to take them, one a line.
struct HandoverSentences {
  let list: HandoverList
  let today: CivilDate

  /// Every line, those that nobody has taken yet first.
  var lines: [String] {
    if list.cases.isEmpty { return [worded("They have no clients.")] }
    return list.cases.map { one in
      let state =
        switch one.invitation?.state {
        case .pending:
          worded(
            "\(one.receiver) is asked, open until \(one.invitation?.until.wordsNear(today) ?? "")")
        case .declined: worded("\(one.receiver) declined, nobody is asked")
        case .expired: worded("\(one.receiver) did not answer, nobody is asked")
        case .accepted, .withdrawn, nil: worded("nobody is asked")
        }
      let death = one.client.death.map { ", \($0.words)" } ?? ""
      let who = "\(one.client.name.display)\(death), \(one.involvement.role)"
      return "\(one.client.id)  \(who): \(state)."
    }
  }
}
