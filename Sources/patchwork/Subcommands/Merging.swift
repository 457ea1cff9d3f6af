import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let merge = Subcommand(
    name: "merge", summary: worded("Join two records of one person into one"),
    synopsis: "[options] CLIENT INTO | --list CLIENT",
    options: DirectoryChoice.options + [
      ("--preview", worded("say what it would come to, and change nothing")),
      ("--list", worded("list the records that were merged into a client")),
      ("--json", worded("print the preview, or the list, as JSON")),
    ],
    details: worded(
      """
      The first record goes, and is found under the second from then on: names, addresses,
      involvements, visits, attention, invitations and family links come over, each once. CLIENT and
      INTO are identifiers that “patchwork find” printed. Nothing is lost: “patchwork unmerge” gives
      the record back. For records stewards; both networks see it.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let isPreview = arguments.takeFlag("--preview")
    let isList = arguments.takeFlag("--list")
    let wantsJSON = arguments.takeFlag("--json")
    let ids = try arguments.finish().map { word in
      guard let id = ClientID(word) else { throw UsageError("\(ClientID.form).") }
      return id
    }
    guard ids.count == (isList ? 1 : 2) else {
      throw UsageError(
        isList ? worded("Say whose.") : worded("Say which record goes, and which stays."))
    }
    let directory = try await choice.open()
    if isList {
      let merged = try await directory.mergedRecords(of: ids[0])
      if wantsJSON {
        try Output.json(merged)
      } else {
        for record in merged { Output.line(record.sentence) }
        if merged.isEmpty { Output.line(worded("No record was merged into this one.")) }
      }
      return merged.isEmpty ? .nothingFound : .done
    }
    guard isPreview else {
      let receipt = try await directory.apply(.rights(.merge(ids[0], into: ids[1])))
      Output.line("\(receipt.words).")
      return .done
    }
    let preview = try await directory.mergePreview(of: ids[0], into: ids[1])
    if wantsJSON {
      try Output.json(preview)
    } else {
      for line in preview.sentences { Output.line(line) }
    }
    return preview.obstacle == nil ? .done : .nothingFound
  }

  static let unmerge = Subcommand(
    name: "unmerge", summary: worded("Give a merged record back"), synopsis: "[options] ID",
    options: DirectoryChoice.options,
    details: worded(
      """
      ID is the identifier that the record had; “patchwork merge --list CLIENT” tells it. Whatever
      nobody has changed since becomes as it was; what cannot be told apart is said and stays \
      with the
      record that stayed. For records stewards; both networks see it.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let text = try arguments.finishWithOne(worded("the identifier of a merged record"))
    guard let id = ClientID(text) else { throw UsageError("\(ClientID.form).") }
    let receipt = try await choice.open().apply(.rights(.unmerge(id)))
    Output.line("\(receipt.words).")
    return .done
  }
}

extension MergedRecord {
  /// The record in plain words.
  fileprivate var sentence: String {
    let who = [name.full, birth.map { worded("born \($0.words)") } ?? ""].filter { !$0.isEmpty }
    let by = by.isEmpty ? "" : worded(" by \(by)")
    return worded("\(id)  \(who.joined(separator: ", ")), merged on \(moment.date.words)\(by)")
  }
}

extension MergePreview {
  /// What would come of it, one fact a line.
  fileprivate var sentences: [String] {
    var lines = [worded("Stays: \(survivor.line)"), worded("Goes:  \(merged.line)")]
    lines += joined.names.map { worded("Name: \($0.full) (\($0.kind.rawValue))") }
    lines += joined.addresses.map { worded("Address: \($0.display)") }
    lines += notes
    if let obstacle { lines.append(worded("They cannot be merged: \(obstacle).")) }
    return lines
  }
}

extension Client {
  fileprivate var line: String {
    var facts = [name.full]
    if let birth { facts.append(worded("born \(birth.words)")) }
    if let died { facts.append(worded("died \(died.words)")) }
    if let nhsNumber { facts.append(worded("NHS number \(nhsNumber)")) }
    if let currentAddress { facts.append(currentAddress.display) }
    return "\(id)  \(facts.filter { !$0.isEmpty }.joined(separator: ", "))"
  }
}
