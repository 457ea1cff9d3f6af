import CTerminal
import Dispatch
import Glibc
import TerminalKit

/// A terminal taken over for a full screen, and restored as it was found after `close()`, a signal
/// or a crash.
///
///     let session = try TerminalSession(theme: theme)
///     session.listen { events in
///       // change the model, then draw it once:
///       session.present(grid, cursor: place)
///     }
///     …
///     session.close()
///
/// Only one may exist at a time, because ncurses holds its state in globals. Keys and signals
/// arrive on the main queue, which the caller must run. Between events nothing wakes the process.
@MainActor
package final class TerminalSession {
  /// How long an Escape may still be the start of a sequence: long enough for a slow link.
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
  /// The grid on the terminal; nil when unknown, and the next grid is then drawn whole.
  var shown: CellGrid?

  var decoder = KeyDecoder()
  var handler: (@MainActor ([TerminalEvent]) -> Void)?
  var sources: [DispatchSourceRead] = []
  var pendingFlush: DispatchWorkItem?
  let signals: Int32

  /// The terminal's colour depth; `.mono` under `NO_COLOR`.
  package let depth: ColourDepth
  /// The signal that asked the program to end. Pass it to `die(of:)` after everything is saved and
  /// closed.
  package internal(set) var endingSignal: Int32?

  /// Takes the terminal over.
  ///
  /// - Throws: `TerminalError` when input or output is no terminal, or the terminal type is
  ///   unsuitable.
  package convenience init(
    theme: Theme, input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
    environment: TerminalEnvironment = .current
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    try self.init(theme: theme, any: input, output, environment)
  }

  /// A session on `/dev/null`, for tests and measurements.
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
    // After ncurses has started: these replace the handlers that ncurses installed.
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

    // In this order: how it was found is kept before it is changed, and a crash restores it from
    // here on.
    terminal_save(input, output)
    terminal_set_active()
    terminal_restore_on_crash()
    terminal_make_raw()
    // ncurses draws into memory and cannot ask for the size, so it has set the scrolling region to
    // the rows of the terminal's description. Without this, taller terminals scroll only a part.
    if terminal_resize(output) { terminal_span_region() }
    write(TerminalSession.bracketedPaste(true))
  }

  /// Starts ncurses with the first type that this host knows. A loop and no lazy sequence: `first`
  /// on a lazy map calls its closure twice, which started ncurses twice.
  private static func start(_ types: [String]) -> OpaquePointer? {
    for type in types {
      if let screen = terminal_start(type) { return screen }
    }
    return nil
  }

  package var size: Size {
    Size(width: Int(terminal_columns()), height: Int(terminal_rows()))
  }

  /// Changes the theme. The next grid is drawn whole.
  package func use(_ theme: Theme) {
    painter = Painter(theme: theme, depth: depth)
    pairs = ColourPairs()
    shown = nil
    if isOpen { terminal_forget() }
  }

  /// Puts a text on the clipboard of the terminal's machine (OSC 52).
  ///
  /// - Returns: false when the text is empty or too long. Whether the terminal accepted the text
  ///   cannot be known.
  package func copy(_ text: String) -> Bool {
    guard isOpen,
      let bytes = ClipboardSequence.bytes(copying: text, through: environment.multiplexer)
    else { return false }
    write(bytes)
    return true
  }

  /// Restores the terminal. A second call does nothing.
  package func close() {
    guard isOpen else { return }
    leaveScreen()
    isOpen = false
    pendingFlush?.cancel()
    sources.forEach { $0.cancel() }
    sources = []
    handler = nil
    terminal_finish(screen)
  }

  /// Restores the terminal until the next `present`.
  func leaveScreen() {
    // ncurses has set the scrolling region. Resetting the region moves the cursor, so this comes
    // before endwin, which puts the cursor back.
    let resetsRegion = terminal_has_scroll_region()
    write(TerminalSession.bracketedPaste(false) + (resetsRegion ? Array("\u{1B}[r".utf8) : []))
    endwin()
    send()
    // After ncurses' last bytes: the squeezer may still hold back a colour reset.
    write(squeezer?.settle() ?? [])
    terminal_restore_settings()
  }

  /// Sends the bytes that ncurses has written to memory since the last call, in one write.
  func send() {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16_384)
    while case let count = terminal_take(&block, block.count), count > 0 {
      bytes += squeezer?.squeeze(block[..<count]) ?? Array(block[..<count])
    }
    write(bytes)
  }

  /// Ends the process by a signal, so that the parent sees which one.
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
