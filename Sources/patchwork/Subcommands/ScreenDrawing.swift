import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkScreens
import PatchworkStore
import PatchworkViewModels
import TerminalKit
import Themes

extension Subcommand {
  static let screen = Subcommand(
    name: "screen", summary: worded("Draw a screen of the practice area without a terminal"),
    synopsis: "[options]",
    options: [
      ("--size COLUMNSxROWS", worded("120x40 if not given")),
      (
        "--keys SCRIPT", worded("keys to press first: 'sian watsom<Enter>6', <Down*3>, <C-q>, <F1>")
      ),
      ("--at MOMENT", worded("the clock: '2026-11-24 14:05'; now if not given")),
      ("--svg", worded("a picture in colour; otherwise text")),
      ("--theme NAME", worded("the colours of the picture")),
    ],
    details: worded(
      """
      The practice area is made afresh for the picture, so the same call always draws the same \
      screen
      when it says --at.
      """)
  ) { arguments in
    let size = try ScreenSize(try arguments.takeValue("--size", what: worded("a size")) ?? "120x40")
    let script = try KeyScript(try arguments.takeValue("--keys", what: "keys") ?? "")
    let moment = try arguments.takeValue("--at", what: worded("a moment")).map(ScreenMoment.init)?
      .moment
    let isSVG = arguments.takeFlag("--svg")
    let themeName = try arguments.takeValue("--theme", what: worded("a theme's name"))
    guard try arguments.finish().isEmpty else { throw UsageError(worded("Only options go here.")) }
    let themes = ThemeLibrary(bundled: BundledThemes.all, folder: Folders.themes)
    let theme: Theme
    do throws(ThemeError) {
      theme = try themes.theme(named: themeName ?? BundledThemes.defaultName)
    } catch {
      throw UsageError(error.sentence)
    }
    let title = worded("Patchwork: the search on the left; the client and the network on the right")
    let shown = moment ?? Now.moment
    let grid = try await LocalDirectory.standing(at: shown) {
      try await PracticeScreen.grid(size: size, script: script, at: shown, themes: themes.names)
    }
    Output.line(
      isSVG
        ? ScreenPicture(of: grid, theme: theme, title: title).svg() : grid.text)
    return .done
  }
}

/// A screen drawn from a practice area of its own, which is gone afterwards.
enum PracticeScreen {
  @MainActor
  static func grid(
    size: ScreenSize, script: KeyScript, at moment: LocalMoment, themes: [String]
  ) async throws -> CellGrid {
    var template = Array("/tmp/patchwork-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw DirectoryError.cannotOpen(path: "/tmp", reason: String(cString: strerror(errno)))
    }
    let folder = String(cString: made)
    let path = folder + "/practice.db"
    defer {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      rmdir(folder)
    }
    let directory = try await PracticeArea.open(path: path, as: nil, today: moment.date)
    let model = AppModel(
      directory: directory, clock: { moment }, capabilities: Capabilities(themes: themes))
    model.resize(width: size.width, height: size.height)
    model.start()
    await model.settle()
    for stroke in script.strokes {
      model.hasDrawn(listItems: Screen.draw(model.state).listItems)
      model.feed([stroke])
      await model.settle()
    }
    return Screen.draw(model.state).grid
  }
}

/// A size written `120x40`.
struct ScreenSize {
  let width: Int
  let height: Int

  init(_ text: String) throws(UsageError) {
    let parts = text.split(separator: "x").map { Int($0) }
    guard parts.count == 2, let width = parts[0], let height = parts[1],
      (1...500).contains(width), (1...500).contains(height)
    else { throw UsageError(worded("A size is written 120x40, each number at most 500.")) }
    self.width = width
    self.height = height
  }
}

/// A moment written `2026-11-24 14:05`.
private struct ScreenMoment {
  let moment: LocalMoment

  init(_ text: String) throws(UsageError) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, let date = CivilDate(parts[0]), let time = TimeOfDay(parts[1]) else {
      throw UsageError(worded("A moment is written '2026-11-24 14:05'."))
    }
    moment = LocalMoment(date, time)
  }
}
