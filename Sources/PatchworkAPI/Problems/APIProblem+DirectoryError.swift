import PatchworkCore

extension APIProblem {
  /// A directory's error as it travels.
  ///
  /// Where the server keeps its files is nobody's business but its keeper's, so paths stay behind.
  ///
  /// - Parameter isCorrection: whether the request named a version, so that a conflict is about it.
  package init(_ error: DirectoryError, isCorrection: Bool = false) {
    switch error {
    case .notFound: self.init(.notFound, error.sentence)
    case .merged(let survivor):
      self.init(.merged, error.sentence)
      client = survivor
    case .conflict: self.init(isCorrection ? .staleVersion : .conflict, error.sentence)
    case .invalid(let field, let rule): self = .invalid(field: field, rule: rule)
    case .busy: self.init(.busy, error.sentence)
    case .readOnly: self = .unusable("it cannot be written")
    case .newerVersion: self = .unusable("it was made by a newer version of Patchwork")
    case .damaged: self = .unusable("it is damaged")
    case .cannotOpen: self = .unusable("it cannot be opened")
    case .diskFull:
      self.init(
        .diskFull,
        "The server's disk is full. Nothing was changed. Tell whoever looks after the server.")
    case .notAllowed: self.init(.notAllowed, error.sentence)
    case .reasonNeeded: self.init(.reasonNeeded, error.sentence)
    case .overrideNeeded: self.init(.overrideNeeded, error.sentence)
    case .unavailable: self.init(.databaseUnusable, error.sentence)
    }
  }

  private static func unusable(_ reason: String) -> APIProblem {
    APIProblem(
      .databaseUnusable,
      "The server cannot use its database: \(reason). Nothing was changed. "
        + "Tell whoever looks after the server.")
  }

  /// The problem as the directory's error, for those above the port.
  package var directoryError: DirectoryError {
    switch kind {
    case .notFound: .notFound
    case .merged: client.map { .merged(into: $0) } ?? .notFound
    case .conflict, .staleVersion: .conflict
    case .invalid:
      .invalid(field: field.map(Self.label) ?? "Request", rule: rule ?? detail)
    case .busy: .busy
    case .reasonNeeded: .reasonNeeded
    case .overrideNeeded: .overrideNeeded
    case .notAllowed, .unknownAsker: .notAllowed(reason: detail)
    case nil where status == 401 || status == 403: .notAllowed(reason: detail)
    default: .unavailable(reason: Self.clause(detail))
    }
  }

  /// The label that forms show for the place of a body where a value cannot be read; what the
  /// directory itself refuses bears its label already.
  private static func label(_ place: String) -> String {
    for (part, label) in labels where place.contains(part) { return label }
    return place
  }

  private static let labels: KeyValuePairs = [
    "dutyDesk": "Duty desk", "leave": "Leave", "hours": "Hours", "birth": "Date of birth",
    "nhsNumber": "NHS number", "addresses": "Address", "lastConfirmed": "Last confirmed",
    "contactPoints": "Contact point",
  ]

  /// A sentence as a clause that another sentence can hold.
  private static func clause(_ sentence: String) -> String {
    var text = sentence
    if text.hasSuffix(".") { text.removeLast() }
    return text.isEmpty ? "it gave no reason" : text
  }
}
