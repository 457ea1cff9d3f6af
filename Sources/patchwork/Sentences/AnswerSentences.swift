import PatchworkCore

/// What a search found, one hit a line.
struct AnswerSentences {
  let answer: SearchAnswer
  /// Possible hits that are not listed because likely ones are.
  let heldBack: Int
  let today: CivilDate

  var lines: [String] {
    var lines = answer.hits.map(line)
    // Those about namesakes and about what is still being read are among them.
    lines += answer.warnings
    if let left = leftOut { lines.append(left) }
    if answer.hits.isEmpty {
      if answer.namesakes != nil { return lines }
      if answer.progress != nil { return lines + [worded("Nobody found so far.")] }
      lines.append(worded("Nobody found."))
      if !answer.understood.isEmpty {
        let words = answer.understood.map { worded("“\($0.typed)” as \($0.words)") }
        lines.append(worded("Understood \(words.joined(separator: ", "))."))
      }
    } else if heldBack > 0 && answer.hits.allSatisfy({ $0.tier == .likely }) {
      lines.append(worded("\(heldBack) more are possible; --possible lists them."))
    }
    return lines
  }

  /// How many more fit than are listed.
  private var leftOut: String? {
    guard let left = answer.leftOut else { return nil }
    let clients = worded(.counted(left.clients, one: "1 client", other: "\(left.clients) clients"))
    let colleagues = worded(
      .counted(left.colleagues, one: "1 colleague", other: "\(left.colleagues) colleagues"))
    let parts = [
      left.clients > 0 ? (left.isMore ? worded("at least \(clients)") : clients) : nil,
      left.colleagues > 0 ? worded("\(colleagues) or agencies") : nil,
    ].compactMap(\.self)
    return parts.isEmpty
      ? nil : worded("Not listed: \(parts.joined(separator: worded(" and "))); --limit lists more.")
  }

  private func line(_ hit: SearchHit) -> String {
    let reasons = hit.reasons.map(\.words)
    let why =
      (hit.isOwn == true ? ["yours"] : []) + (hit.tier == .possible ? ["possible"] : []) + reasons
    let tail = why.isEmpty ? "" : " (\(why.joined(separator: "; ")))"
    switch hit.subject {
    case .client(let client):
      let birth =
        client.birth.map { worded(", \(client.ageWords(on: today)), born \($0.words)") } ?? ""
      let death = client.death.map { ", \($0.words)" } ?? ""
      let place = client.district.isEmpty ? "" : ", \(client.district)"
      return "\(client.id)  \(client.name.display)\(death)\(birth)\(place)\(tail)"
    case .practitioner(let id, let name, let role, let agency):
      return "\(id)  \(name), \(role), \(agency)\(tail)"
    case .agency(let id, let name, let kind):
      return worded("\(id)  \(name), \(kind.rawValue) agency\(tail)")
    }
  }
}
