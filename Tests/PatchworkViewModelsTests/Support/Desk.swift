import PatchworkCore
import PatchworkStore
import Testing

@testable import PatchworkViewModels

/// Drives the program as a worker does: type, press, and look.
@MainActor
final class Desk {
  let model: AppModel
  let town: Town
  let held: HeldDirectory
  private(set) var effects: [Effect] = []
  private(set) var redraws = 0
  var now = Town.now

  /// A desk over a database.
  init(
    in scratch: Scratch, town: Town = Town(), asker: Asker = .account(login: "amina"),
    capabilities: Capabilities = Capabilities()
  ) throws {
    self.scratch = scratch
    self.town = town
    held = HeldDirectory(try scratch.directory(asker: asker))
    let clock = Clock()
    model = AppModel(directory: held, clock: { clock.now }, capabilities: capabilities)
    self.clock = clock
    model.onEffect = { [weak self] in self?.effects.append($0) }
    model.onChange = { [weak self] in self?.redraws += 1 }
  }

  private final class Clock { var now = Town.now }
  private let clock: Clock
  private let scratch: Scratch

  /// A desk in the small town, with Amina Okafor at it.
  static func inTown(capabilities: Capabilities = Capabilities()) async throws -> Desk {
    let scratch = try Scratch()
    let town = try await Town.built(in: scratch.directory())
    let desk = try Desk(in: scratch, town: town, capabilities: capabilities)
    desk.model.start()
    await desk.model.settle()
    return desk
  }

  /// Amina's desk and Joy's on one database, both in the network of Siân.
  static func twoInTown() async throws -> (amina: Desk, joy: Desk) {
    let scratch = try Scratch()
    let town = try await Town.built(in: scratch.directory())
    let amina = try Desk(in: scratch, town: town)
    let joy = try Desk(in: scratch, town: town, asker: .practitioner(town.joy))
    for desk in [amina, joy] {
      desk.model.start()
      await desk.model.settle()
    }
    return (amina, joy)
  }

  /// A desk over an empty directory, at which nobody has said who they are.
  static func empty(capabilities: Capabilities = Capabilities()) async throws -> Desk {
    let desk = try Desk(in: Scratch(), capabilities: capabilities)
    desk.model.start()
    await desk.model.settle()
    return desk
  }

  var state: AppState { model.state }

  /// Types letters, one key each, all at once, and waits for the answers.
  @discardableResult
  func type(_ text: String) async -> Desk {
    feed(text.map { .character($0) })
    await model.settle()
    return self
  }

  /// Presses keys one after the other, waiting for the answers after each.
  @discardableResult
  func press(_ strokes: Stroke...) async -> Desk {
    for stroke in strokes {
      feed([stroke])
      await model.settle()
    }
    return self
  }

  /// Presses the same key several times.
  @discardableResult
  func press(_ stroke: Stroke, times: Int) async -> Desk {
    for _ in 0..<times { await press(stroke) }
    return self
  }

  /// Presses keys in one go, without waiting for any answer.
  func feed(_ strokes: [Stroke]) { model.feed(strokes) }

  /// Lets the clock go on, and says that a minute has passed.
  func wait(until moment: LocalMoment) {
    clock.now = moment
    model.minutePassed()
  }

  /// Finds a client by a text and opens the best hit.
  @discardableResult
  func open(_ text: String) async -> Desk {
    if state.place != .search { await press(.character("/")) }
    await type(text)
    await press(.enter)
    return self
  }

  /// The same database, asked by somebody else.
  func colleague(_ asker: Asker) throws -> LocalDirectory {
    try scratch.directory(asker: asker)
  }

  /// Says why the client is opened, if that is asked.
  @discardableResult
  func giveReason(_ reason: OpeningReason) async -> Desk {
    if case .reasons(let page) = state.overlays.last,
      let place = page.reasons.firstIndex(of: reason)
    {
      await press(.character(Character("\(place + 1)")))
    }
    return self
  }

  /// Opens a form as its command does, whatever the roles of the worker.
  func begin(_ begin: (AppState, Scene) -> Outcome) {
    model.carryOut(begin(state, model.scene))
  }

  /// Goes down a form to a field.
  @discardableResult
  func go<Definition: FormDefinition, Value>(
    to key: (Definition) -> Form.Key<Value>?, by stroke: Stroke = .tab
  ) async -> Desk {
    guard let field = field(key) else {
      Issue.record("the form on top has no such field")
      return self
    }
    for _ in 0..<100 where form?.focusedField?.id != field.id { await press(stroke) }
    #expect(form?.focusedField?.id == field.id)
    return self
  }

  /// Goes down the client's facts to the first that fits.
  @discardableResult
  func choose(_ fits: (ClientLine) -> Bool) async -> Desk {
    let lines = state.open?.facts.lines ?? []
    guard let place = lines.firstIndex(where: fits) else {
      Issue.record("no such fact")
      return self
    }
    await press(.home).press(.down, times: place)
    return self
  }

  /// Waits for the answer that brings about what is expected.
  func until(_ isSo: (AppState) -> Bool) async {
    while !isSo(state) {
      // A stream, since it ends when the test's time is over; a continuation would wait for ever.
      let (changes, continuation) = AsyncStream<Void>.makeStream()
      model.onChange = { continuation.yield() }
      defer { model.onChange = { [weak self] in self?.redraws += 1 } }
      var iterator = changes.makeAsyncIterator()
      if await iterator.next() == nil {
        Issue.record("it never came")
        return
      }
    }
  }

  /// Lets something be answered, and waits until the answer has been taken.
  func answered(_ release: () async -> Void) async {
    let before = redraws
    await release()
    while redraws == before, !Task.isCancelled { await Task.yield() }
  }

  // What is seen.

  var hits: [String] { state.search.rows.map(\.title) }
  var chosenHit: String? { state.search.chosenRow?.title }
  /// Whose involvements the network shows, without the numbers that answer for them.
  var people: [String] {
    (state.open?.people.rows ?? []).compactMap { row in
      if case .person(let person) = row { person.name } else { nil }
    }
  }
  var chosenPerson: String? { state.open?.people.chosenPerson?.name }
  var status: String? { state.status?.text }
  var form: Form? { state.form }

  var card: ContactCard? {
    if case .card(let card) = state.overlays.last { card } else { nil }
  }

  /// The clients to hand over, if they are on top.
  var handover: HandoverPage? {
    if case .handover(let page) = state.overlays.last { page } else { nil }
  }

  /// The form that is being filled in, if it is of a sort.
  func filling<Definition: FormDefinition>(_ sort: Definition.Type) -> Definition? {
    form?.definition as? Definition
  }

  /// A field of the form on top; nil when that is another form, or does not ask it.
  func field<Definition: FormDefinition, Value>(
    _ key: (Definition) -> Form.Key<Value>?
  ) -> FormField? {
    guard let form, let key = filling(Definition.self).flatMap(key) else { return nil }
    return form[key]
  }

  /// Whether a field of the form on top has the focus.
  func isAt(_ field: FormField?) -> Bool { field != nil && form?.focusedField?.id == field?.id }

  func fact(_ kind: ClientLine.Kind) -> ClientLine? {
    state.open?.facts.lines.first { $0.kind == kind }
  }
}

extension Desk {
  /// What waits, as the inbox on top lists it.
  var inboxRows: [String] {
    guard case .inbox(let page) = state.overlays.last else { return [] }
    return page.rows.map(\.title)
  }

  var inboxItems: [InboxItem] { state.inbox?.items ?? [] }
}

extension ClientLine {
  /// The sentence that Enter says on the line.
  var explanation: String? { if case .explanation(let why) = leads { why } else { nil } }
}
