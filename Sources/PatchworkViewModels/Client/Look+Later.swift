import PatchworkCore

extension Directory {
  /// The changes of a client that the worker may read of, the latest first.
  func changesTold(of client: ClientID) async -> [Look] {
    let lines = 50
    let looks = try? await looks(at: client, limit: lines)
    return (looks ?? []).filter { $0.act == .changed }
  }
}

extension Look {
  /// When it was, behind what was done: ` at 09:48`, ` Thu 26 Nov at 09:48`; empty where that is not told.
  func timeBehind(at now: LocalMoment) -> String {
    guard let moment else { return "" }
    return moment.date == now.date
      ? worded(" at \(moment.time)")
      : worded(" \(moment.date.wordsNear(now.date)) at \(moment.time)")
  }
}
