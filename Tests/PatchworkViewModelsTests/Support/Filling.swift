import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A form being filled in field by field, and read back.
@MainActor
struct Filling<Definition: FormDefinition> {
  private let definition: Definition
  private(set) var form: Form
  private var filled: Set<FormField.ID> = []

  init(_ definition: Definition) {
    self.definition = definition
    form = Form(definition)
  }

  /// Writes a text in place of what is in the field.
  mutating func type<Value>(
    _ text: String, in key: (Definition) -> Form.Key<Value>?,
    at location: SourceLocation = #_sourceLocation
  ) {
    fill(key, location) { control in
      guard case .text = control else { return nil }
      return .text(TextField(text))
    }
  }

  /// Chooses by the words on the screen.
  mutating func choose<Value>(
    _ words: String, in key: (Definition) -> Form.Key<Value>?,
    at location: SourceLocation = #_sourceLocation
  ) {
    fill(key, location) { control in
      guard case .choice(var choice) = control, let place = choice.options.firstIndex(of: words)
      else { return nil }
      choice.chosen = place
      return .choice(choice)
    }
  }

  /// Picks what a chooser could have found.
  mutating func pick<Value>(
    _ subject: Chooser.Option.Subject, _ title: String = "found",
    in key: (Definition) -> Form.Key<Value>?, at location: SourceLocation = #_sourceLocation
  ) {
    fill(key, location) { control in
      guard case .chooser(var chooser) = control else { return nil }
      chooser.pick(Chooser.Option(subject, title: title))
      return .chooser(chooser)
    }
  }

  private mutating func fill<Value>(
    _ key: (Definition) -> Form.Key<Value>?, _ location: SourceLocation,
    _ fill: (FormField.Control) -> FormField.Control?
  ) {
    guard let id = key(definition)?.id, let control = fill(form.fields[id.place].control) else {
      Issue.record("the form does not ask that, or not so", sourceLocation: location)
      return
    }
    let before = form.fields[id.place].content
    form.fields[id.place].control = control
    // What is as it was would seem to arrive even if nobody read it.
    #expect(form.fields[id.place].content != before, sourceLocation: location)
    filled.insert(id)
  }

  /// The labels of the fields that were not filled in: a test that fills all in has none.
  var leftOut: [String] {
    form.fields.filter { field in
      if case .button = field.control { return false }
      return !filled.contains(field.id)
    }.map(\.label)
  }

  /// What is wrong with the form, by label.
  var problems: [String: String] {
    guard case .problems(let problems) = form.read(today: Town.today, me: nil) else { return [:] }
    return Dictionary(
      problems.map { (form.fields[$0.key.place].label, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// The changes that saving the form makes, in a directory that makes none of them.
  func changes(at desk: Desk) async throws -> [Change] {
    guard case .sound(let saving) = form.read(today: Town.today, me: desk.state.me) else {
      Issue.record("the form cannot be saved: \(problems)")
      return []
    }
    switch saving {
    case .addClient(let client): return [.addClient(client)]
    case .importFolder: return []
    case .apply(let change):
      return try await desk.held.rehearse(change)
    }
  }
}
