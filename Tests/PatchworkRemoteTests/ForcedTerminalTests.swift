import Foundation
import PatchworkCore
import ServedDirectory
import Synchronization
import Testing

@testable import PatchworkRemote

/// The screen as what an account's key may run and nothing else, as the README sets it up.
@Suite("A forced screen")
struct ForcedTerminalTests {
  @Test("leads to no shell, no file and no other program", .timeLimit(.minutes(2)))
  func nothingButTheScreen() async throws {
    let ssh = try await PrivateSSH()
    do {
      try await attack(ssh)
    } catch {
      Issue.record("\(error)")
    }
    await ssh.stop()
  }

  private func attack(_ ssh: PrivateSSH) async throws {
    let served = try ServedDirectory()
    let tom = try await served.practitioner("tom", "Price")
    try await served.local.link(login: TestAccounts.tom, to: tom)
    try ssh.force(
      TestAccounts.tom,
      "\(try Program.built("patchwork")) --forced --server unix:\(served.socket)",
      withTerminal: true)
    let words = try ssh.wordsThatLogIn(TestAccounts.tom, socket: nil)

    // Whatever is asked for, the screen is what comes.
    let line = try Conversation(
      words.map { $0 == "-T" ? "-tt" : $0 }.dropLast() + ["id; cat /etc/passwd; exec /bin/sh"])
    try await line.wait(for: "tom Price")
    // What reads files, and what opens another directory.
    line.type("\u{10}import\r")
    try await line.wait(for: "it cannot be done from here")
    line.type("\u{15}practice\r")
    // The rest of the sentence stands there already.
    try await line.wait(for: "it cannot be opened")
    // Nothing to be stopped for: there is no shell behind it.
    line.type("\u{1A}\u{0C}")
    line.type("\u{15}help\r")
    try await line.wait(for: "in the search box")
    line.type("\u{11}")
    #expect(await line.end() == 0)
    #expect(!line.text.contains("uid=") && !line.text.contains("root:"))

    // Without a terminal there is no screen, and nothing else either.
    for asked in [["cat /etc/passwd"], ["-s", "sftp"], ["scp -f /etc/passwd"]] {
      let outcome = try await Program.run(Self.asking(words, for: asked))
      #expect(outcome.status != 0)
      #expect(outcome.output.isEmpty, "\(asked)")
    }
    let forwarded = try await Program.run(
      Self.asking(words, for: ["-W", "localhost:\(served.port)"]))
    #expect(forwarded.status != 0 && forwarded.output.isEmpty)
  }

  /// The words of ssh with something else to be asked for; options go before the host.
  private static func asking(_ words: [String], for asked: [String]) -> [String] {
    let start = words.prefix { $0 != "--" }
    if asked.first == "-W" { return start + asked + [PrivateSSH.host] }
    if asked.first == "-s" { return start + ["-s", "--", PrivateSSH.host] + asked.dropFirst() }
    return start + ["--", PrivateSSH.host] + asked
  }
}

/// A program that is typed at, and what it has put out so far.
private final class Conversation: Sendable {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()
  private let heard = Heard()

  private final class Heard: Sendable {
    let text = Mutex("")
  }

  init(_ words: some Sequence<String>) throws {
    process = try Program.start(
      Array(words), environment: ["TERM": "xterm-256color", "NO_COLOR": "1"], input: input,
      output: output)
    output.fileHandleForReading.readabilityHandler = { [heard] handle in
      let bytes = handle.availableData
      if bytes.isEmpty { handle.readabilityHandler = nil }
      heard.text.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
    }
  }

  /// What was put out, without what only moves and colours.
  var text: String { heard.text.withLock { $0 }.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "") }

  func type(_ text: String) {
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Waits until the program has put out a text; fails after 20 seconds.
  func wait(for wanted: String) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      if text.contains(wanted) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw ProgramError("waited in vain for \(wanted): \(text.suffix(2000))")
  }

  /// The exit status, once the program has ended.
  func end() async -> Int32 {
    await withCheckedContinuation { ended in
      Thread.detachNewThread { [process] in
        process.waitUntilExit()
        ended.resume(returning: process.terminationStatus)
      }
    }
  }
}
