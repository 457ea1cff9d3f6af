import CTerminal
import Dispatch
import Glibc
import TerminalKit

/// A terminal taken over for a full screen, and given back as it was found, whatever happens.
///
///     let session = try TerminalSession(theme: theme)
///     session.listen { events in
///       // change the model, then draw it once:
///       session.present(grid, cursor: place)
///     }
///     …
///     session.close()
///
/// There is one at a time, for ncurses holds its state in globals. Keys and signals arrive on the
/// main queue, which somebody must run; between them nothing wakes the process.
@MainActor
package final class TerminalSession {
  /// How long an Escape may be the start of a sequence. Long enough for a slow link.
  static let escapeDelay = DispatchTimeInterval.milliseconds(100)
  /// How long the end of a paste may be late.
  static let pasteDelay = DispatchTimeInterval.seconds(3)

  let input: Int32
  let output: Int32
  let environment: TerminalEnvironment
  private let screen: OpaquePointer
  private(set) var isOpen = true

  var painter: Painter
  var pairs = ColourPairs()
  private var squeezer: OutputSqueezer?
  /// What the terminal shows; nil when that is not known.
  var shown: CellGrid?

  var decoder = KeyDecoder()
  var handler: (@MainActor ([TerminalEvent]) -> Void)?
  var sources: [DispatchSourceRead] = []
  var patience: DispatchWorkItem?
  let signals: Int32

  /// The depth of colour that the terminal has, as `NO_COLOR` allows.
  package let depth: ColourDepth
  /// The signal that asked the program to end, if one did: pass it to `die(of:)` once all is saved
  /// and closed.
  package internal(set) var endingSignal: Int32?

  /// Takes the terminal over.
  package convenience init(
    theme: Theme, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
    environment: TerminalEnvironment = .current
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    try self.init(theme: theme, any: input, output, environment)
  }

  /// Draws for a terminal that is not there, on `/dev/null`: for tests and measurements.
  package convenience init(
    headless theme: Theme, size: Size, environment: TerminalEnvironment
  ) throws(TerminalError) {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nowhere >= 0 else { throw .refused(String(cString: strerror(errno))) }
    try self.init(theme: theme, any: nowhere, nowhere, environment)
    resizeterm(Int32(max(1, size.height)), Int32(max(1, size.width)))
  }

  private init(
    theme: Theme, any input: Int32, _ output: Int32, _ environment: TerminalEnvironment
  ) throws(TerminalError) {
    terminal_use_utf8()
    guard let screen = Self.start(environment.types) else {
      throw .unsuitable(type: environment.type)
    }
    // In place of the handlers that ncurses has installed.
    signals = terminal_catch_signals()
    guard signals >= 0 else {
      terminal_finish(screen)
      throw .refused(String(cString: strerror(errno)))
    }
    self.screen = screen
    self.input = input
    self.output = output
    self.environment = environment

    var colours: Int32 = 0
    if !environment.wantsNoColour, has_colors(), start_color() == OK, use_default_colors() == OK {
      colours = terminal_colours()
    }
    depth = ColourDepth(colours: Int(colours), noColour: environment.wantsNoColour)
    painter = Painter(theme: theme, depth: depth)
    squeezer = depth == .mono ? nil : OutputSqueezer()

    terminal_save(input, output)
    terminal_set_active()
    terminal_restore_on_crash()
    terminal_make_raw()
    if terminal_resize(output) { terminal_span_region() }
    write(TerminalSession.bracketedPaste(true))
  }

  /// Starts ncurses for the first of the types that this host knows.
  private static func start(_ types: [String]) -> OpaquePointer? {
    for type in types {
      if let screen = terminal_start(type) { return screen }
    }
    return nil
  }

  /// Columns and rows of the terminal.
  package var size: Size {
    Size(width: Int(terminal_columns()), height: Int(terminal_rows()))
  }

  /// Changes the looks; the next grid presented is drawn whole.
  package func use(_ theme: Theme) {
    painter = Painter(theme: theme, depth: depth)
    pairs = ColourPairs()
    shown = nil
    if isOpen { terminal_forget() }
  }

  /// Puts a text on the clipboard of the machine that the terminal runs on. False when it is empty
  /// or too long. Whether the terminal took it cannot be known.
  package func copy(_ text: String) -> Bool {
    guard isOpen,
      let bytes = ClipboardSequence.bytes(copying: text, through: environment.multiplexer)
    else { return false }
    write(bytes)
    return true
  }

  /// Gives the terminal back. Harmless when that is done already.
  package func close() {
    guard isOpen else { return }
    leaveScreen()
    isOpen = false
    patience?.cancel()
    sources.forEach { $0.cancel() }
    sources = []
    handler = nil
    terminal_finish(screen)
  }

  /// Leaves the screen as it was found, until the next update.
  func leaveScreen() {
    let resetsRegion = terminal_has_scroll_region()
    write(TerminalSession.bracketedPaste(false) + (resetsRegion ? Array("\u{1B}[r".utf8) : []))
    endwin()
    send()
    write(squeezer?.settle() ?? [])
    terminal_restore_settings()
  }

  /// Sends what ncurses has written since the last time, at once.
  func send() {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16_384)
    while case let count = terminal_take(&block, block.count), count > 0 {
      bytes += squeezer?.squeeze(block[..<count]) ?? Array(block[..<count])
    }
    write(bytes)
  }

  /// Ends the program as a signal would have, so that its parent sees why.
  package nonisolated static func die(of signal: Int32) -> Never {
    terminal_restore()
    terminal_die(signal)
    exit(128 + signal)
  }

  static func bracketedPaste(_ isOn: Bool) -> [UInt8] {
    Array("\u{1B}[?2004\(isOn ? "h" : "l")".utf8)
  }

  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
