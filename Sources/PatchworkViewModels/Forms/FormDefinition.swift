import PatchworkCore

/// One of the program's forms: what it asks, how that is read, and what follows once it is saved.
///
/// A form is a type of its own with a key for each of its fields:
///
///     struct VisitForm: FormDefinition {
///       let layout: FormLayout
///       private let day: Form.Key<CivilDate?>
///
///       init(_ held: Involvement) {
///         var layout = FormLayout("My next visit")
///         day = layout.day(.called("Day"), held.nextVisit)
///         layout.button(.save, "Plan")
///         self.layout = layout
///       }
///
///       func read(_ reader: inout FormReader) -> FormSaving? {
///         .change(.act(.planVisit(held.id, on: reader[day])))
///       }
///     }
protocol FormDefinition: Sendable {
  /// The fields, each with what is filled in when the form is opened.
  var layout: FormLayout { get }

  /// Reads what is filled in, and notes in the reader what is wrong with it.
  ///
  /// - Returns: What saving the form comes to. It is not used when the reader has noted a problem,
  ///   and nil when nothing can be made of what was filled in.
  func read(_ reader: inout FormReader) -> FormSaving?

  /// The same form on its record as it is now, for when somebody else changed that meanwhile; nil for a
  /// form that is on none.
  func anew(in directory: any Directory) async throws -> (any FormDefinition)?

  /// The client whose record or network it corrects, if it does.
  var correctedClient: ClientID? { get }

  /// What follows once it is saved and gone from the screen. Not asked of a form that was put aside
  /// before the answer came.
  func saved(_ receipt: ChangeReceipt) -> Outcome
}

extension FormDefinition {
  func saved(_ receipt: ChangeReceipt) -> Outcome {
    .all([.say("\(receipt.words)."), .refresh(Outcome.Part.network.union([.search]))])
  }
}

extension Outcome {
  /// Puts a form on top.
  static func openForm(_ definition: any FormDefinition) -> Outcome {
    .open(.form(Form(definition)))
  }
}
