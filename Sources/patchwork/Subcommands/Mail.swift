import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let mail = Subcommand(
    name: "mail", summary: worded("Switch email reminders on or off"),
    synopsis: "[options] on|off|status", options: DirectoryChoice.options,
    details: worded(
      """
      Once a day at most and within your working hours, at the first email address among your \
      contact
      points; it says that something waits, never who or what. The host of the directory must run
      “patchwork-server mail”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let word = try arguments.finishWithOne(worded("on, off or status"))
    let directory = try await choice.open()
    switch word {
    case "on", "off": return try await Act.perform(.wishMail(word == "on"), in: directory)
    case "status":
      let isMailed = try await directory.inbox().isMailed
      Output.line(isMailed ? worded("Email reminders are on.") : worded("Email reminders are off."))
      return isMailed ? .done : .nothingFound
    default: throw UsageError(worded("Say on, off or status."))
    }
  }
}
