import PatchworkCore

/// One field of a form.
package struct FormField: Hashable, Sendable {
  /// Names a field within its form.
  package struct ID: Hashable, Sendable {
    /// Its place from the top, counted from 0, buttons included.
    let place: Int
  }

  /// How the field is filled in.
  package enum Control: Hashable, Sendable {
    /// By typing.
    case text(TextField)
    /// By choosing one of a few; ← and → go through them.
    case choice(ChoiceControl)
    /// By typing part of a name and choosing from what is found.
    case chooser(Chooser)
    /// By pressing Enter on it.
    case button(FormButton)
  }

  /// Names it within its form.
  package let id: ID
  /// What to fill in: `Family name`.
  package let label: String
  /// What the directory calls what is filled in; empty where it has no name for it.
  package let about: [FieldID]
  /// How it is written, shown while the field has the focus: `3 Mar 2016`; may be empty.
  package let hint: String
  /// Whether the hint is shown without the focus too, because it tells what the answer depends on.
  package let keepsHint: Bool
  /// The heading above the field, where a new section begins.
  package let section: String?
  /// Whether it is marked as one that must be filled in.
  package let isRequired: Bool
  /// What is wrong with what was filled in; nil while nothing is.
  package var problem: String?
  /// How it is filled in.
  package var control: Control

  init(
    _ id: ID, _ caption: FormCaption, hint: String = "", keepsHint: Bool = false,
    section: String? = nil, isRequired: Bool = false, control: Control
  ) {
    self.id = id
    label = caption.label
    about = caption.about
    self.hint = hint
    self.keepsHint = keepsHint
    self.section = section
    self.isRequired = isRequired
    self.control = control
  }

  /// Whether it is a button.
  package var isButton: Bool { if case .button = control { true } else { false } }

  /// What is filled in, as text: the choice's words or the chosen record's name.
  package var content: String {
    switch control {
    case .text(let field): field.text
    case .choice(let choice): choice.chosenWords
    case .chooser(let chooser): chooser.picked?.title ?? chooser.field.text
    case .button: ""
    }
  }

  /// The same without blanks around it.
  var trimmedContent: String {
    var text = Substring(content)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// A choice of a few, one of them always chosen.
package struct ChoiceControl: Hashable, Sendable {
  /// The words to choose from.
  package var options: [String]
  /// The chosen one's place in `options`.
  package var chosen: Int

  init(_ options: [String], chosen: Int = 0) {
    self.options = options
    self.chosen = chosen
  }

  /// The chosen words; empty when there is nothing to choose from.
  package var chosenWords: String { options.indices.contains(chosen) ? options[chosen] : "" }
}

/// What a form's button does.
package struct FormButton: Hashable, Sendable {
  /// What it does.
  package enum Act: Hashable, Sendable {
    /// Saves the form.
    case save
    /// Saves the form and begins the first client.
    case saveAndAddClient
    /// Does what a command does.
    case command(CommandID)
  }

  /// What it does.
  package var act: Act
  /// The words on it.
  package var title: String

  init(_ act: Act, _ title: String) {
    self.act = act
    self.title = title
  }
}
