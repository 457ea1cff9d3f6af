import Dispatch
import Glibc
import TerminalCurses
import TerminalKit

/// A program as small as can be that takes the terminal over: it writes each event that it gets on
/// a row of its own, so that a test can see what arrived by what is drawn.
@main
struct Fixture {
  static func main() {
    MainActor.assumeIsolated {
      if CommandLine.arguments.dropFirst().first == "headless" { drawEverySize() }
      do throws(TerminalError) {
        Log(try TerminalSession(theme: theme)).run()
      } catch {
        print(error.sentence)
        exit(2)
      }
    }
    dispatchMain()
  }

  static let theme = Theme(
    name: "fixture", text: .init(colour: Colour(0xD6DDE6)), page: .init(colour: Colour(0x12161B)),
    roles: [.danger: .init(colour: Colour(0xFF9A8F), weight: .bold, mono: .bold)])

  /// Draws on no terminal at all, at the sizes where things go wrong.
  @MainActor private static func drawEverySize() -> Never {
    for (width, height) in [(1, 1), (2, 1), (1, 9), (80, 24), (300, 100)] {
      let size = Size(width: width, height: height)
      let environment = TerminalEnvironment(type: "xterm-256color")
      guard
        let session = try? TerminalSession(headless: theme, size: size, environment: environment),
        session.size == size
      else { exit(3) }
      // Also grids that are smaller and larger than the screen.
      for (more, text) in [(0, "東京 Siân"), (-1, "東東東"), (3, "👩‍👩‍👧‍👦e\u{301}"), (0, "\u{1B}[2J")] {
        var grid = CellGrid(width: width + more, height: height + more)
        for row in 0..<grid.height { grid.put(text, x: row % 3 - 1, y: row, style: Style(.danger)) }
        session.present(grid, cursor: Point(x: width - 1, y: height))
      }
      session.close()
    }
    exit(0)
  }
}

/// The rows drawn, one for each event.
@MainActor
private final class Log {
  private let session: TerminalSession
  private var rows: [String] = []

  init(_ session: TerminalSession) { self.session = session }

  func run() {
    add("size:\(session.size.width)x\(session.size.height)")
    draw()
    session.listen { [self] events in
      if events.count > 1 { add("batch:\(events.count)") }
      events.forEach(handle)
      draw()
    }
  }

  private func handle(_ event: TerminalEvent) {
    switch event {
    case .key(.character("q")), .ended:
      session.close()
      if let signal = session.endingSignal { TerminalSession.die(of: signal) }
      exit(0)
    case .key(.character("x")):
      let nothing: [Int] = []
      print(nothing[rows.count])
    case .key(.character("r")):
      add("deep:\(deep(1))")
    case .key(.character("c")):
      add("copied:\(session.copy("07700 900412"))")
    case .key(.control("z")):
      session.suspend()
    case .key(.paste(let text)):
      add("paste:\(text)")
    case .key(let key):
      add("key:\(key.label)")
    case .resized(let size):
      add("resized:\(size.width)x\(size.height)")
    case .resumed:
      add("resumed")
    }
  }

  /// Calls itself until the stack is full.
  private func deep(_ number: Int) -> Int {
    number == 0 ? 0 : deep(number &+ rows.count) &+ 1
  }

  private func add(_ row: String) {
    if rows.count >= session.size.height { rows = [] }
    rows.append(row)
  }

  private func draw() {
    var grid = CellGrid(size: session.size)
    for (y, row) in rows.enumerated() { grid.put(row, x: 0, y: y, style: Style(.danger)) }
    session.present(grid, cursor: Point(x: 0, y: max(0, rows.count - 1)))
  }
}
