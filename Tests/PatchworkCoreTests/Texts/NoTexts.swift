/// What reads like a text for a person in the sources and is none.
enum NoTexts {
  /// Folders and files whose texts no user reads, or not as sentences.
  static let places = [
    // For engineers, in English: they measure, and name what they made up.
    "patchwork-bench/", "PatchworkPractice/",
    // What is typed, in the languages in which it is typed.
    "PatchworkMatching/Names/", "PatchworkMatching/Query/AsideWords.swift",
    "PatchworkMatching/Query/StreetName.swift", "PatchworkCore/Folding/",
    "PatchworkCore/Time/TypedDate.swift",
    // The API's description, and what goes over the wire.
    "PatchworkAPI/OpenAPI/", "PatchworkAPI/Contract/",
    "PatchworkServer/Loop/Clock.swift",
    // What is wrong with a message of HTTP, said to programs; it is compiled without the core, too.
    "PatchworkAPI/HTTP/",
    // Columns and statements.
    "PatchworkStore/Records/", "PatchworkStore/Schema/",
    // For machines and those who look after them.
    "PatchworkServer/Journal/",
    // Names that stand on keys.
    "PatchworkViewModels/Input/Stroke.swift",
    // Not yet phrases: these use nothing of the core's.
    "TerminalKit/", "TerminalCurses/",
  ]

  static func isLeftOut(_ file: String) -> Bool { places.contains { file.hasPrefix($0) } }

  /// Whether it is an option with its value, what may follow a command, or a macro of a manual page.
  static func isOfCommandLine(_ pattern: String) -> Bool {
    let isSentence = pattern.hasSuffix(".") && !pattern.hasSuffix("...")
    return pattern.hasPrefix("--") && !isSentence && pattern.contains(/[A-Z]/)
      || pattern.hasPrefix("[") || pattern.contains(/^\.[A-Z]/)
  }

  static let byFile: [String: Set<String>] = [
    "PatchworkAPI/Problems/APIProblem.swift": [
      #"Bearer realm="patchwork""#, #"</v1/clients/{1}>; rel="successor-version""#,
    ],
    "PatchworkCore/Agency/DutyDeskText.swift": [" +holidays"],
    "PatchworkCore/Client/SafeContact.swift": ["safe "],
    "PatchworkCore/Gaps/Gap+Finding.swift": ["general practitioner", "health visitor"],
    "PatchworkCore/Rules/LookAlikes.swift": [
      "MODIFIER LETTER SMALL", "MODIFIER LETTER CAPITAL", "LATIN SUBSCRIPT",
      "LATIN LETTER SMALL CAPITAL",
    ],
    "PatchworkExchange/Files/LeaveText.swift": [" cover "],
    "PatchworkRemote/RemoteDirectory.swift": ["Bearer {1}"],
    "PatchworkRemote/Line/Dialler.swift": [
      "BatchMode={1}", "ConnectTimeout=10", "ServerAliveInterval=20", "ControlMaster=auto",
      "ControlPath={1}/patchwork/ssh-%C", "patchwork-server relay", " --socket '{1}'",
    ],
    "PatchworkServer/Loop/ServerLoop+Requests.swift": [
      #"HTTP/1.1 100 Continue\r\n\r\n"#, "text/plain; version=0.0.4",
    ],
    "PatchworkServer/Loop/ServerLoop+Streams.swift": [#": listening\n\n"#],
    "PatchworkStore/Activity/AuditedChange.swift": ["family link"],
    "PatchworkStore/Activity/GlassLog.swift": [
      "subject = ?1 AND activity.kind = 'card'",
      #"client IN ({1})\n  AND ?1 AND activity.kind IN ('opening', 'household', 'change', 'export')"#,
    ],
    "PatchworkStore/Directory/LocalDirectory+Clients.swift": ["duplicates of {1}"],
    "PatchworkStore/Guarding/GuardedActs.swift": [
      "asked by {1}, ", "after notice", "agreed to by {1}", " and ",
    ],
    "PatchworkStore/Session/Confidence.swift": [
      "({1} NOT IN ({2}) AND ({3} IN ({4})\\n  "
        + "OR {5} NOT IN (SELECT id FROM practitioner WHERE agency IN ({6}))))"
    ],
    "PatchworkStore/Upkeep/ActivityMeasuring.swift": [#"{"found":["{1}"],"text":"made up {2}"}"#],
    "PatchworkStore/Upkeep/DatabaseLock.swift": ["gone by restore."],
    "PatchworkStore/Upkeep/PracticeArea.swift": ["practice host", "practice edition"],
    "PatchworkViewModels/Commands/MovedKey.swift": ["Enter"],
    "PatchworkViewModels/Input/FilterWords.swift": ["LATIN SMALL LETTER "],
    "patchwork/Output/Output.swift": [#"patchwork: {1}\n"#],
    "patchwork/Patchwork.swift": ["Patchwork {1}"],
    "patchwork/Terminal/AccountPassword.swift": ["exit {1}", "NoNewPrivs:\t1"],
    "patchwork/Sentences/TeamSheet+Text.swift": [
      "<!DOCTYPE html>", #"<html lang="en-GB"><meta charset="utf-8">"#,
      "<style>body{font:{1}pt/1.4 Arial,sans-serif;max-width:40em;margin:2em}",
      "h2{font-size:1.1em;margin:1em 0 0}p{margin:0}section{break-inside:avoid}</style>",
    ],
    "PatchworkViewModels/Forms/ClientFields.swift": ["ST16 2LH"],
    "PatchworkViewModels/Forms/GapRulesForm.swift": [" to "],
    "patchwork-https/Courier.swift": ["Accept-Encoding", "Content-Encoding"],
    "patchwork-server/PatchworkServerProgram.swift": ["patchwork-server {1}"],
    "patchwork-server/Commands/AccountCommands.swift": ["account list"],
    "patchwork-server/Commands/ClockCommand.swift": ["clock accept"],
    "patchwork-server/Commands/Mail.swift": [
      #"From: Patchwork <{1}>\nTo: <{2}>\nSubject: {3}\nAuto-Submitted: auto-generated\n"#
        + #"MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n{4}\n\n{5}\n{6}\n"#,
      "exec timeout {1} {2} -t -oi >/dev/null 2>&1",
    ],
    "patchwork-server/Commands/PractitionerCommands.swift": ["practitioner add"],
    "patchwork-server/Commands/RetentionCommands.swift": ["retention show", "retention run"],
    "patchwork-server/Commands/TokenCommands.swift": ["token list"],
    "patchwork-server/Commands/UpkeepCommands.swift": ["sequence={1} hash={2}"],
  ]
}
