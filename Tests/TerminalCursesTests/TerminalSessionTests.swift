import Glibc
import Testing

@Suite("A terminal taken over", .timeLimit(.minutes(1)))
struct TerminalSessionTests {
  private func opened(_ terminal: PseudoTerminal) throws -> PseudoTerminal {
    try terminal.expect("size:80x24")
    return terminal
  }

  /// Paste is off, the screen that was there before is back, and so are the settings.
  private func expectRestored(_ terminal: PseudoTerminal) {
    #expect(terminal.output.contains("\u{1B}[?2004l"))
    #expect(terminal.output.contains("\u{1B}[?1049l"))
    let cursor = terminal.output.matches(of: /\u{1B}\[\?25(h|l)/).last?.output.1
    #expect(cursor != "l")
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test("It is given back as it was found")
  func quit() throws {
    let terminal = try opened(PseudoTerminal())
    #expect(terminal.output.contains("\u{1B}[?1049h"))
    #expect(terminal.output.contains("\u{1B}[?2004h"))
    #expect(terminal.settings != terminal.settingsBefore)
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    expectRestored(terminal)
  }

  @Test("The whole screen scrolls, also where it is larger than the terminal's description says")
  func region() throws {
    let terminal = try PseudoTerminal(width: 120, height: 40)
    try terminal.expect("size:120x40")
    let regions = terminal.output.matches(of: /\u{1B}\[1;(\d+)r/).map { String($0.output.1) }
    #expect(regions.last == "40")
  }

  @Test(
    "A signal to end is obeyed, and passed on once all is given back",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func ended(signal: Int32) throws {
    let terminal = try opened(PseudoTerminal())
    terminal.signal(signal)
    #expect(try terminal.end() == .signal(signal))
    expectRestored(terminal)
  }

  @Test(
    "A crash gives the terminal back",
    arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP])
  func crash(signal: Int32) throws {
    let terminal = try opened(PseudoTerminal())
    terminal.signal(signal)
    #expect(try terminal.end() == .signal(signal))
    expectRestored(terminal)
  }

  @Test(
    "A mistake in the program itself gives the terminal back: an index too high, endless recursion",
    arguments: ["x", "r"])
  func trap(key: String) throws {
    let terminal = try opened(PseudoTerminal())
    terminal.send(key)
    guard case .signal = try terminal.end() else {
      Issue.record("no crash")
      return
    }
    expectRestored(terminal)
  }

  @Test("The program ends when the terminal is gone")
  func hangup() throws {
    let terminal = try opened(PseudoTerminal())
    // Without the signal that the kernel sends as well, which nohup would hold back.
    terminal.hangUp()
    let end = try terminal.end()
    #expect(end == .exit(0) || end == .signal(SIGHUP))
  }

  /// A shell with jobs: it runs the fixture, says when it has the terminal back, and on a line
  /// feed lets the fixture go on.
  private static let shell = "set -m; \"$0\"; echo 'shell':again; read line; fg >/dev/null"

  @Test(
    "Stopped it gives the terminal back, and going on it draws all of the screen again",
    arguments: [nil, SIGTSTP, SIGSTOP])
  func stopped(signal: Int32?) throws {
    let terminal = try opened(PseudoTerminal(script: Self.shell))
    terminal.send("a")
    try terminal.expect("key:a")
    terminal.forget()
    if let signal { terminal.signal(signal) } else { terminal.send("\u{1A}") }
    try terminal.expect("shell:again")
    // Nobody can prepare for SIGSTOP.
    if signal != SIGSTOP {
      #expect(terminal.output.contains("\u{1B}[?1049l"))
      #expect(terminal.settings == terminal.settingsBefore)
    }

    terminal.forget()
    terminal.resize(width: 70, height: 20)
    terminal.send(signal == SIGSTOP ? "\r\n" : "\n")
    try terminal.expect("resumed")
    for text in ["\u{1B}[?2004h", "size:80x24", "key:a", "resized:70x20"] {
      #expect(terminal.output.contains(text))
    }
    #expect(terminal.settings != terminal.settingsBefore)
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
    expectRestored(terminal)
  }

  @Test("Where no shell could make it go on, it is not stopped", arguments: [nil, SIGTSTP])
  func nobodyToGoOn(signal: Int32?) throws {
    let terminal = try opened(PseudoTerminal())
    if let signal { terminal.signal(signal) } else { terminal.send("\u{1A}") }
    terminal.send("a")
    try terminal.expect("key:a")
    #expect(!terminal.output.contains("\u{1B}[?1049l"))
  }

  @Test("Every key arrives, those that terminals keep for themselves among them")
  func keys() throws {
    let terminal = try opened(PseudoTerminal())
    for (bytes, label) in [
      ("\u{3}", "Ctrl-C"), ("\u{13}", "Ctrl-S"), ("\u{11}", "Ctrl-Q"), ("\u{1C}", "Ctrl-\\"),
      ("\r", "Enter"), ("\u{16}", "Ctrl-V"), ("\u{1B}[1;5C", "Ctrl-→"), ("é", "é"),
    ] {
      terminal.send(bytes)
      try terminal.expect("key:\(label)")
    }
  }

  @Test("Escape alone is a key once nothing follows it, and a character cut in two is one")
  func waiting() throws {
    let terminal = try opened(PseudoTerminal())
    terminal.send("\u{1B}")
    try terminal.expect("key:Esc")
    terminal.send([0xE7, 0x95])
    terminal.send([0x8C])
    try terminal.expect("key:界")
  }

  @Test("What comes at once is handed over at once, a paste as one key")
  func bursts() throws {
    let terminal = try opened(PseudoTerminal())
    terminal.send("abdef")
    try terminal.expect("batch:5")
    terminal.send("\u{1B}[200~Siân q\u{1B}[201~")
    try terminal.expect("paste:Siân q")
  }

  @Test("It follows the terminal's size, down to a single cell")
  func resizing() throws {
    let terminal = try opened(PseudoTerminal())
    terminal.resize(width: 100, height: 30)
    try terminal.expect("resized:100x30")
    terminal.resize(width: 1, height: 1)
    terminal.resize(width: 60, height: 20)
    try terminal.expect("resized:60x20")
    terminal.send("q")
    #expect(try terminal.end() == .exit(0))
  }

  @Test("A size left in the environment is not believed")
  func staleSize() throws {
    let terminal = try PseudoTerminal(
      width: 50, height: 10, environment: ["TERM=xterm-256color", "LINES=5", "COLUMNS=20"])
    try terminal.expect("size:50x10")
  }

  @Test(
    "An unknown type is taken for one that it resembles",
    arguments: ["no-such-terminal", "xterm-nobody", ""])
  func unknownType(type: String) throws {
    _ = try opened(PseudoTerminal(environment: ["TERM=\(type)"]))
  }

  @Test("A terminal that cannot place its cursor is refused in a sentence")
  func dumb() throws {
    let terminal = try PseudoTerminal(environment: ["TERM=dumb"])
    try terminal.expect("cannot show a screen. Set TERM")
    #expect(try terminal.end() == .exit(2))
    #expect(terminal.settings == terminal.settingsBefore)
  }

  @Test("Where no colour is wanted none is sent, but weight is")
  func noColour() throws {
    let terminal = try opened(PseudoTerminal(environment: ["TERM=xterm-256color", "NO_COLOR=1"]))
    #expect(!terminal.output.contains("38;5"))
    #expect(!terminal.output.contains("48;5"))
    #expect(terminal.output.contains("1m"))
  }

  @Test("Colours are those that the terminal has")
  func colours() throws {
    let many = try opened(PseudoTerminal())
    #expect(many.output.contains("38;5;210"))
    let few = try opened(PseudoTerminal(environment: ["TERM=linux"]))
    #expect(!few.output.contains("38;5"))
  }

  @Test("A number is put on the terminal's clipboard, through tmux as well")
  func copying() throws {
    let terminal = try opened(PseudoTerminal())
    terminal.send("c")
    try terminal.expect("copied:true")
    #expect(terminal.output.contains("\u{1B}]52;c;MDc3MDAgOTAwNDEy\u{7}"))
    let inside = try opened(PseudoTerminal(environment: ["TERM=tmux-256color", "TMUX=/tmp/x,1,0"]))
    inside.send("c")
    try inside.expect("copied:true")
    #expect(inside.output.contains("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;"))
  }

  @Test("Without a terminal it can draw at any size")
  func headless() throws {
    #expect(try PseudoTerminal(arguments: ["headless"]).end() == .exit(0))
  }
}
