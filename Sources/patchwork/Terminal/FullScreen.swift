import Dispatch
import PatchworkCommandLine
import PatchworkCore
import PatchworkExchange
import PatchworkScreens
import PatchworkStore
import PatchworkViewModels
import TerminalCurses
import TerminalKit
import Themes

/// The full screen: joins the terminal, the view-models and the screens, and does what only the
/// program can do for them.
@MainActor
final class FullScreen {
  private let session: TerminalSession
  private let themes: ThemeLibrary
  private var theme: Theme
  private var model: AppModel
  private var minute: (any DispatchSourceTimer)?
  private var idle: (any DispatchSourceTimer)?
  private var isDrawingDue = false
  private var finish: CheckedContinuation<Void, Never>?

  /// Takes the options, opens the directory and runs until the worker leaves.
  static func run(_ arguments: inout Arguments) async throws -> ExitStatus {
    let choice = try DirectoryChoice(&arguments)
    let isForced = arguments.takeFlag("--forced")
    let name = try arguments.takeValue("--theme", what: worded("a theme's name"))
    guard try arguments.finish().isEmpty else {
      throw UsageError(worded("Nothing may follow the options here."))
    }
    // A forced command reads nothing that its user could have written.
    let configuration = try Configuration(
      isForced ? Folders.sharedConfigurations : Folders.configurations)
    let themes = ThemeLibrary(
      bundled: BundledThemes.all, folder: isForced ? nil : Folders.themes)
    do {
      let theme = try themes.theme(named: name ?? BundledThemes.defaultName)
      let (directory, session) = try await open(choice, on: theme)
      let screen = FullScreen(
        directory, session: session, theme: theme, themes: themes, isForced: isForced,
        sitting: Self.sitting(configuration, isPractice: choice.isPractice))
      await screen.runUntilLeft()
      await directory.settle()
      screen.session.close()
      if let signal = screen.session.endingSignal { TerminalSession.die(of: signal) }
      return .done
    } catch let error as ThemeError {
      Output.problem(error.sentence)
      return .usage
    } catch let error as TerminalError {
      Output.problem(worded("\(error.sentence) “patchwork find” works without one."))
      return .terminal
    }
  }

  /// Opens a directory while the terminal is got ready, which takes as long.
  private static func open(
    _ choice: DirectoryChoice, on theme: Theme
  ) async throws -> (any Directory, TerminalSession) {
    async let opening = choice.open()
    // For a server ssh may have to ask for a password first.
    if choice.isRemote { _ = try await opening }
    let session: TerminalSession
    do {
      session = try TerminalSession(theme: theme)
    } catch {
      // What is wrong with the directory says more than what is wrong with the terminal.
      _ = try await opening
      throw error
    }
    do {
      return (try await opening, session)
    } catch {
      session.close()
      throw error
    }
  }

  private init(
    _ directory: any Directory, session: TerminalSession, theme: Theme, themes: ThemeLibrary,
    isForced: Bool, sitting: Sitting
  ) {
    self.themes = themes
    self.theme = theme
    self.session = session
    model = Self.model(
      over: directory, theme: theme, themes: themes, isForced: isForced, sitting: sitting)
  }

  private static func sitting(_ configuration: Configuration, isPractice: Bool) -> Sitting {
    let limit: Int64? =
      switch configuration.lock {
      case .never: nil
      case .after(let seconds): seconds
      case nil: Sitting.usualLimit
      }
    return Sitting(limit: limit, clock: { Now.secondsSinceBoot }) {
      isPractice ? .key : await AccountPassword.unlocking()
    }
  }

  private static func model(
    over directory: any Directory, theme: Theme, themes: ThemeLibrary, isForced: Bool,
    sitting: Sitting
  ) -> AppModel {
    var importFolder: (@Sendable (FolderToImport) async -> Capabilities.ImportOutcome)?
    // Files are imported where the database is.
    if !isForced, let local = directory as? LocalDirectory {
      importFolder = { folder in await Self.importFolder(folder, into: local) }
    }
    return AppModel(
      directory: directory, clock: { Now.moment },
      capabilities: Capabilities(
        themes: themes.names, theme: theme.name, canOpenPracticeArea: !isForced,
        importFolder: importFolder, sitting: sitting,
        saveAudit: isForced ? nil : AuditFile.save))
  }

  private nonisolated static func importFolder(
    _ folder: FolderToImport, into directory: LocalDirectory
  ) async -> Capabilities.ImportOutcome {
    do {
      let options = ImportOptions(source: folder.source)
      let report = try await directory.importFolder(folder.path, options: options)
      guard report.wasImported else {
        let sentences = ImportSentences(report: report, options: options)
        return .refused(worded("\(sentences.problems.first ?? "") Nothing was imported."))
      }
      return .imported(worded("Imported \(report.rowCount) rows."))
    } catch let error as DirectoryError {
      return .refused(error.sentence)
    } catch {
      return .refused("\(error)")
    }
  }

  private func runUntilLeft() async {
    begin()
    session.listen { [weak self] events in self?.take(events) }
    await withCheckedContinuation { finish = $0 }
  }

  /// Connects the model and shows it for the first time.
  private func begin() {
    model.onChange = { [weak self] in self?.drawSoon() }
    model.onEffect = { [weak self] effect in self?.perform(effect) }
    model.resize(width: session.size.width, height: session.size.height)
    model.start()
    draw()
    watchTheSitting()
  }

  private func take(_ events: [TerminalEvent]) {
    var strokes: [Stroke] = []
    for event in events {
      switch event {
      case .key(let key):
        if let stroke = Stroke(key) { strokes.append(stroke) }
      case .resized(let size): model.resize(width: size.width, height: size.height)
      case .resumed: model.minutePassed()
      case .ended: leave()
      }
    }
    model.feed(strokes)
    draw()
    watchTheSitting()
  }

  /// Wakes when something is due because nobody has pressed a key, and not with each key: a wake that
  /// comes too early only waits on.
  private func watchTheSitting() {
    guard idle == nil, let seconds = model.timePassed() else { return }
    let timer = DispatchSource.makeTimerSource(queue: .main)
    // By the clock on the wall, which goes on while the computer sleeps.
    timer.schedule(wallDeadline: .now() + .seconds(Int(seconds)), leeway: .milliseconds(500))
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        self?.idle = nil
        self?.watchTheSitting()
        self?.draw()
      }
    }
    timer.activate()
    idle = timer
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .copy(let text): _ = session.copy(text)
    case .useTheme(let name): use(name)
    case .openPracticeArea: Task { await openPracticeArea() }
    case .redraw: session.use(theme)
    case .quit: leave()
    }
  }

  /// Changes the theme; one that cannot be read leaves the screen as it is and says why.
  private func use(_ name: String) {
    do {
      theme = try themes.theme(named: name)
      session.use(theme)
    } catch {
      model.say(error.sentence, .problem)
    }
  }

  private func openPracticeArea() async {
    do {
      let directory = try await PracticeArea.open(as: nil)
      model = Self.model(
        over: directory, theme: theme, themes: themes, isForced: false,
        sitting: Self.sitting(try Configuration(), isPractice: true))
      idle?.cancel()
      idle = nil
      begin()
    } catch {
      model.say((error as? DirectoryError)?.sentence ?? "\(error)", .problem)
      draw()
    }
  }

  private func leave() {
    AccountPassword.stop()
    finish?.resume()
    finish = nil
  }

  /// Draws once after everything that is already waiting to be done.
  private func drawSoon() {
    if isDrawingDue { return }
    isDrawingDue = true
    DispatchQueue.main.async {
      MainActor.assumeIsolated { self.draw() }
    }
  }

  private func draw() {
    isDrawingDue = false
    let frame = Screen.draw(model.state)
    model.hasDrawn(listItems: frame.listItems)
    session.present(frame.grid, cursor: frame.cursor)
    keepTime()
  }

  /// Wakes on the minute while something on the screen depends on it, and not otherwise.
  private func keepTime() {
    guard model.dependsOnClock else {
      minute?.cancel()
      minute = nil
      return
    }
    if minute != nil { return }
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.schedule(
      wallDeadline: .now() + .seconds(Now.secondsToNextMinute), repeating: .seconds(60),
      leeway: .seconds(1))
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        self?.model.minutePassed()
        self?.draw()
      }
    }
    timer.activate()
    minute = timer
  }
}
