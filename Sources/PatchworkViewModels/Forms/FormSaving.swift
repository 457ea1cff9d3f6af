import PatchworkCore

/// What saving a form comes to.
enum FormSaving: Sendable {
  /// A client to be added, unless one like them is held already.
  case addClient(Client)
  /// Changes to be made, the receipt of the last being the answer.
  case apply(@Sendable (any Directory) async throws -> ChangeReceipt)
  case importFolder(FolderToImport)

  /// One change.
  static func change(_ change: Change) -> FormSaving { .apply { try await $0.apply(change) } }
}

enum FormReading: Sendable {
  /// It can be saved.
  case sound(FormSaving)
  /// What is wrong, field by field; empty where the form cannot be saved for a reason beyond its
  /// fields.
  case problems([FormField.ID: String])
}

extension Form {
  /// Reads the form into what saving it comes to.
  func read(today: CivilDate, me: Practitioner?) -> FormReading {
    var reader = FormReader(self, today: today, me: me)
    guard let saving = definition.read(&reader), reader.problems.isEmpty
    else { return .problems(reader.problems) }
    return .sound(saving)
  }
}
