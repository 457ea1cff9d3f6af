import PatchworkCore

/// A form whose record somebody else changed before it was saved: what they changed, and who.
struct OvertakenForm: Sendable {
  /// The same form on the record as it is now.
  let now: any FormDefinition
  /// The last change of the client, where it is another's and the worker may know of it.
  let change: Look?

  /// Asks how the record of a form is now, and who changed it.
  ///
  /// - Returns: nil for a form that is on no record.
  init?(of form: any FormDefinition, in directory: any Directory, as me: PractitionerID?)
    async throws
  {
    guard let now = try await form.anew(in: directory) else { return nil }
    self.now = now
    guard let client = form.correctedClient else {
      change = nil
      return
    }
    let last = await directory.changesTold(of: client).first
    change = last?.practitioner == me ? nil : last
  }

  /// Who changed it and when: `Joy Adeyemi changed this at 09:48`.
  fileprivate func words(at now: LocalMoment) -> String {
    guard let change else { return worded("Somebody else changed this meanwhile") }
    return worded("\(change.name) changed this\(change.timeBehind(at: now))")
  }
}

extension FormDefinition {
  /// The same form on its record as it is now; nil for a form that is on none.
  func anew(in directory: any Directory) async throws -> (any FormDefinition)? { nil }

  var correctedClient: ClientID? { nil }
}

extension Form {
  /// The form on the record as somebody else left it, with what was filled in here. What both changed
  /// shows both.
  func overtaken(by other: OvertakenForm, at now: LocalMoment) -> Form {
    var fresh = Form(other.now)
    let who = other.words(at: now)
    var theirs: [String] = []
    for place in fields.indices {
      guard fresh.fields.indices.contains(place),
        fresh.fields[place].label == fields[place].label
      else { continue }
      let (before, mine) = (pristine[place], fields[place].content)
      let held = fresh.fields[place].content
      let isTheirs = held != before
      if isTheirs { theirs.append(fields[place].label) }
      guard mine != before else { continue }
      fresh.fields[place].control = fields[place].control
      if isTheirs && held != mine {
        fresh.fields[place].problem = worded(
          "\(who) to: \(held.isEmpty ? worded("nothing") : held)")
      }
    }
    guard !theirs.isEmpty else {
      fresh.problem = DirectoryError.conflict.sentence
      return fresh
    }
    let isBoth = fresh.fields.contains { $0.problem != nil }
    fresh.problem =
      worded(
        """
        \(who): \(theirs.joined(separator: ", ")). Nothing of yours is saved yet. Ctrl-S saves \
        what stands here now\(isBoth ? worded(", with yours where both changed it") : "").
        """)
    if let first = fresh.fields.firstIndex(where: { $0.problem != nil }) { fresh.focus(on: first) }
    return fresh
  }
}
