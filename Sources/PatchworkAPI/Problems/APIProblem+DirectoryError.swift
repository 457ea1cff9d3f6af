import PatchworkCore

extension APIProblem {
  /// A directory's error as it travels.
  ///
  /// Paths are left out: they say where the server keeps its files.
  ///
  /// - Parameter isCorrection: whether the request named a version, so that a conflict is about it.
  package init(_ error: DirectoryError, isCorrection: Bool = false) {
    switch error {
    case .notFound: self.init(.notFound, error.sentence)
    case .merged(let survivor):
      self.init(.merged, error.sentence)
      client = survivor
    case .conflict: self.init(isCorrection ? .staleVersion : .conflict, error.sentence)
    case .invalid(let field, let rule):
      self.init(.invalid, "\(field.text.english): \(rule).")
      (self.field, self.rule) = (field.member, rule)
    case .busy: self.init(.busy, error.sentence)
    case .readOnly: self = .unusable(worded("it cannot be written"))
    case .newerVersion: self = .unusable(worded("it was made by a newer version of Patchwork"))
    case .damaged: self = .unusable(worded("it is damaged"))
    case .cannotOpen: self = .unusable(worded("it cannot be opened"))
    case .diskFull:
      self.init(
        .diskFull,
        worded("The server's disk is full. Nothing was changed. Tell your Patchwork administrator.")
      )
    case .notAllowed: self.init(.notAllowed, error.sentence)
    case .reasonNeeded: self.init(.reasonNeeded, error.sentence)
    case .overrideNeeded: self.init(.overrideNeeded, error.sentence)
    case .unavailable(let reason):
      self.init(.databaseUnusable, reason.prefix(1).uppercased() + reason.dropFirst() + ".")
    }
  }

  private static func unusable(_ reason: String) -> APIProblem {
    APIProblem(
      .databaseUnusable,
      worded(
        """
        The server cannot use its database: \(reason). Nothing was changed. Ring your Patchwork \
        administrator and, until then, your duty desk by a number that you have elsewhere.
        """))
  }

  /// The problem as the directory's error, for those above the port.
  package var directoryError: DirectoryError {
    switch kind {
    case .notFound: .notFound
    case .merged: client.map { .merged(into: $0) } ?? .notFound
    case .conflict, .staleVersion: .conflict
    case .invalid: invalidField
    case .busy: .busy
    case .reasonNeeded: .reasonNeeded
    case .overrideNeeded: .overrideNeeded
    case .notAllowed, .programTooOld, .unknownAsker: .notAllowed(reason: detail)
    case nil where status == 401 || status == 403: .notAllowed(reason: detail)
    default: .unavailable(reason: Self.clause(detail))
    }
  }

  /// A broken rule with its field, by its place in the body. A server before contract 3 names what its
  /// directory refuses by the label.
  private var invalidField: DirectoryError {
    let rule = rule ?? detail
    guard let field else { return .invalid(field: .request, rule: rule) }
    if let known = FieldID(place: field) ?? FieldID(label: field) {
      return .invalid(field: known, rule: rule)
    }
    return .invalid(field: .request, rule: "\(field): \(rule)")
  }

  /// A sentence as a clause that another sentence can hold.
  private static func clause(_ sentence: String) -> String {
    var text = sentence
    if text.hasSuffix(".") { text.removeLast() }
    return text.isEmpty ? worded("it gave no reason") : text
  }
}
