import PatchworkCore

/// The root of what the screen shows: takes keys, asks the directory, and holds the state that
/// screens draw from.
///
/// It never blocks. The program around it feeds keys, draws `state` afterwards, and draws again
/// whenever `onChange` says that an answer has come:
///
///     let model = AppModel(directory: directory, clock: { .now })
///     model.onChange = { draw(model.state) }
///     model.onEffect = { perform($0) }
///     model.start()
///     model.feed([.character("s"), .enter])
///     draw(model.state)
@MainActor
package final class AppModel {
  /// What the screen shows.
  package internal(set) var state = AppState()
  /// Called when an answer has changed the state: draw again. Not called from within `feed`.
  package var onChange: (@MainActor () -> Void)?
  /// Called with what only the program around can do.
  package var onEffect: (@MainActor (Effect) -> Void)?

  let directory: any Directory
  let capabilities: Capabilities
  let clock: @MainActor () -> LocalMoment
  let holidays: BankHolidays
  var typeAhead = TypeAhead()
  /// The key being taken.
  var lastStroke: Stroke?
  /// When a key was last pressed, in seconds of the sitting's clock.
  var lastKeyAt: Int64
  var clientQuestions = Questions()
  var pageQuestions = Questions()
  var myQuestions = Questions()
  var inboxQuestions = Questions()
  /// Whether the open client has changed since it was last asked for.
  var isClientDue = false
  /// Whether the form of a first client follows the introduction.
  var addsClientNext = false
  /// How many items a page key goes on by: as many as the list with the keys had room for when it was
  /// last drawn.
  var listItems = 10
  private var running: [Int: Task<Void, Never>] = [:]
  private var tasksStarted = 0
  private var listener: Task<Void, Never>?
  private var lineWatcher: Task<Void, Never>?

  /// A model over a directory.
  ///
  /// - Parameters:
  ///   - directory: The directory that answers.
  ///   - clock: The wall clock in the United Kingdom.
  ///   - holidays: The bank holidays of the part of the country.
  ///   - capabilities: What the program around can do.
  package init(
    directory: any Directory, clock: @escaping @MainActor () -> LocalMoment,
    holidays: BankHolidays = BankHolidays(), capabilities: Capabilities = Capabilities()
  ) {
    self.directory = directory
    self.clock = clock
    self.holidays = holidays
    self.capabilities = capabilities
    lastKeyAt = capabilities.sitting?.clock() ?? 0
    state.theme = capabilities.theme
    state.offersPracticeArea = capabilities.canOpenPracticeArea
    state.offersImport = capabilities.importFolder != nil
  }

  deinit {
    listener?.cancel()
    lineWatcher?.cancel()
  }

  /// Takes how much of the list with the keys was drawn, nil where none was. Call it after drawing.
  package func hasDrawn(listItems items: Int?) {
    if let items { listItems = max(1, items) }
  }

  /// Takes the screen's size, in columns and rows.
  package func resize(width: Int, height: Int) {
    state.width = width
    state.height = height
  }

  /// Waits until every question asked so far, and those that the answers lead to, is answered.
  package func settle() async {
    while let task = running.values.first { await task.value }
  }

  /// Begins to listen for what others change, and for how the line stands; once.
  func listen() {
    guard listener == nil else { return }
    let lines = directory.lineStates()
    lineWatcher = Task { [weak self] in
      for await line in lines {
        guard let self else { return }
        self.receive(line)
      }
    }
    let events = directory.events()
    listener = Task { [weak self] in
      for await event in events {
        guard let self else { return }
        self.receive(event)
      }
    }
  }

  /// Asks the directory, and hands the answer to `receive` when it comes.
  func ask<Answer: Sendable>(
    _ question: @escaping @Sendable (any Directory) async throws -> Answer,
    then receive: @escaping @MainActor (AppModel, Result<Answer, DirectoryError>) -> Void
  ) {
    tasksStarted += 1
    let number = tasksStarted
    let directory = directory
    running[number] = Task { [weak self] in
      let answer = await Self.answer(to: question, from: directory)
      guard let self else { return }
      self.running[number] = nil
      if case .success = answer, self.state.status?.kind == .problem { self.state.status = nil }
      receive(self, answer)
      self.catchUp()
      self.onChange?()
    }
  }

  /// Says what happened, in the one place for it.
  package func say(_ text: String, _ kind: Status.Kind = .info) {
    state.status = Status(kind, text)
  }

  private nonisolated static func answer<Answer: Sendable>(
    to question: @Sendable (any Directory) async throws -> Answer, from directory: any Directory
  ) async -> Result<Answer, DirectoryError> {
    do {
      return .success(try await question(directory))
    } catch let error as DirectoryError {
      return .failure(error)
    } catch {
      return .failure(.unavailable(reason: "\(error)"))
    }
  }
}
