import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let ring = Subcommand(
    name: "ring",
    summary: worded("Ask the confidential service in a client's network to get in touch"),
    synopsis: "[options] CLIENT", options: DirectoryChoice.options,
    details: worded(
      """
      Nobody learns which service it is. It reads who asks, and calls, has somebody call who does \
      not
      say for whom, or says that it would rather not; “patchwork inbox” has what came back. \
      CLIENT is
      named as for “patchwork show”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    return try await Act.perform(.ring(client), in: directory)
  }

  static let confidential = Subcommand(
    name: "confidential",
    summary: worded("Say who can see that your agency, or you in one network, helps"),
    synopsis: "[options] named|noted|hidden [CLIENT]", options: DirectoryChoice.options,
    details: worded(
      """
      named: others see who is involved. noted: they see that a confidential service is, and can \
      ring
      its doorbell. hidden: they see nothing. Without CLIENT it is about all that your agency \
      does, and
      for its managers; with CLIENT about your own involvement. The stricter of the two counts.
      CLIENT is named as for “patchwork show”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let words = try arguments.finish()
    let mark = words.first.flatMap { Confidentiality(rawValue: $0) }
    guard words.count <= 2, mark != nil || words.first == "named" else {
      throw UsageError(worded("Say named, noted or hidden, and perhaps a client."))
    }
    let directory = try await choice.open()
    guard let me = try await directory.me() else {
      throw DirectoryError.notAllowed(reason: worded("The directory does not know who you are."))
    }
    let change: Change
    if words.count == 2 {
      guard
        let client = try await Lookup.client(
          try Query.text([words[1]]), in: directory, for: choice.purpose)
      else { return .nothingFound }
      let today = Now.moment.date
      let mine = try await directory.network(of: client).involvements.first {
        $0.practitioner == me.id && $0.isCurrent(on: today)
      }
      guard var mine else {
        Output.line(worded("You are not in this client's network."))
        return .nothingFound
      }
      mine.confidential = mark
      change = .correctInvolvement(mine)
    } else {
      var agency = try await directory.agency(me.agency).agency
      agency.confidential = mark
      change = .correctAgency(agency)
    }
    Output.line("\(try await directory.apply(change).words).")
    return .done
  }
}
