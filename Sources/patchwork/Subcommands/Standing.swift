import PatchworkCommandLine
import PatchworkCore

/// Who works where, and who stands in for whom: the words that others' rights rest on.
extension Subcommand {
  static let confirm = Subcommand(
    name: "confirm", summary: worded("Say that a colleague works where their entry says"),
    synopsis: "[--not-here] [options] PRACTITIONER",
    options: DirectoryChoice.options + [("--not-here", worded("say that they do not work there"))],
    details: worded(
      """
      Until somebody of the agency, or a records steward, has said so, a person sees their own \
      clients
      and gives a reason for all others. At a hidden service its managers say so.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let worksHere = !arguments.takeFlag("--not-here")
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let one = try await Lookup.practitioner(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    return try await Act.perform(.confirmColleague(one, worksHere: worksHere), in: directory)
  }

  static let cover = Subcommand(
    name: "cover", summary: worded("Agree who stands in for somebody, or let them in to a client"),
    synopsis: "--by NAME (--of NAME [--refuse] | --client CLIENT) [options]",
    options: DirectoryChoice.options + [
      ("--by NAME", worded("who stands in")), ("--of NAME", worded("the colleague who is away")),
      ("--refuse", worded("say that they do not stand in")),
      ("--client CLIENT", worded("a client who is shielded, or with whom a hidden service works")),
    ],
    details: worded(
      """
      Who stands in stands in the absent person's own entry, and counts once they themselves or a
      manager of their agency agree. A shielded client lets a cover in only by the word of \
      somebody who
      works with them or, where none of them is there, of a manager and a records steward together.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let by = try arguments.takeValue("--by", what: worded("a name"))
    let of = try arguments.takeValue("--of", what: worded("a name"))
    let client = try arguments.takeValue("--client", what: worded("a client"))
    let refuses = arguments.takeFlag("--refuse")
    guard try arguments.finish().isEmpty, let by, (of == nil) != (client == nil),
      !refuses || of != nil
    else { throw UsageError(worded("Say --by, and --of or --client.")) }
    let directory = try await choice.open()
    guard let cover = try await Lookup.practitioner(by, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    if let of {
      guard let away = try await Lookup.practitioner(of, in: directory, for: choice.purpose) else {
        return .nothingFound
      }
      return try await Act.perform(
        .agreeCover(of: away, by: cover, agrees: !refuses), in: directory)
    }
    guard let id = try await Lookup.client(client ?? "", in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    return try await Act.perform(.admitCover(cover, to: id), in: directory)
  }
}
