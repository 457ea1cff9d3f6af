import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server mail`: tells those who wish it that something waits for them, through the host's
/// own mail program. Neither who nor what is said, in the mail or to the log.
enum Mail {
  /// Seconds after which a mail program that does not end is stopped.
  private static let patience = 30

  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    let database = try Places.database(&arguments)
    let program =
      try arguments.takeValue("--sendmail", what: worded("a path")) ?? "/usr/sbin/sendmail"
    let sender =
      try arguments.takeValue("--from", what: worded("an address")) ?? "patchwork@localhost"
    try arguments.finishEmpty("mail")
    // It goes into a line of the message, in which a blank or a line's end could add another field.
    guard sender.utf8.allSatisfy({ (33...126).contains($0) && $0 != UInt8(ascii: ",") }) else {
      throw UsageError(worded("--from takes one address."))
    }
    guard access(program, X_OK) == 0 else {
      throw UsageError(worded("There is no mail program at \(program). Say where with --sendmail."))
    }
    // A mail program that ends early is answered for by its status.
    signal(SIGPIPE, SIG_IGN)
    let directory = try LocalDirectory(path: database)
    let moment = Int64(time(nil))
    var (sent, failed) = (0, 0)
    for due in try await directory.dueMail(at: moment) {
      if send(message(to: due.address, from: sender), by: program) {
        // Noted once it has gone: a run that is stopped in between tells somebody twice, and not
        // never.
        try await directory.noteMailed(due.practitioner, at: moment)
        sent += 1
      } else {
        failed += 1
      }
    }
    await directory.settle()
    print(worded("\(sent) told that something waits."))
    guard failed == 0 else {
      say(worded("The mail program failed \(failed) times; they are told on the next run."))
      exit(1)
    }
  }

  private static func message(to address: String, from sender: String) -> String {
    """
    From: Patchwork <\(sender)>
    To: <\(address)>
    Subject: \(worded("Something waits for you in Patchwork"))
    Auto-Submitted: auto-generated
    MIME-Version: 1.0
    Content-Type: text/plain; charset=UTF-8

    \(worded("Something waits for you in Patchwork. Open it and press F2."))

    \(worded("You are told once a day at most, within your working hours, because you asked for it."))
    \(worded("\"patchwork mail off\" ends it."))

    """
  }

  /// Whether the mail program took a message. Recipients are named in the message alone.
  private static func send(_ message: String, by program: String) -> Bool {
    // `popen` runs a shell.
    let quoted =
      "'"
      + program.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
    // -oi: a line with a dot alone does not end the message.
    guard let pipe = popen("exec timeout \(patience) \(quoted) -t -oi >/dev/null 2>&1", "w") else {
      return false
    }
    let isWritten = fputs(message, pipe) >= 0
    return pclose(pipe) == 0 && isWritten
  }
}
