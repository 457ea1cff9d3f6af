extension FieldID {
  /// The stored property and the member in JSON that hold it: `nhsNumber` for `nhs-number`.
  package var member: String {
    let words = rawValue.split(separator: "-")
    return words.dropFirst().reduce(into: String(words.first ?? "")) { name, word in
      name += word.prefix(1).uppercased() + word.dropFirst()
    }
  }

  /// Finds the field that a member of a record holds.
  package init?(member: String) {
    guard let field = Self.byMember[member] else { return nil }
    self = field
  }

  /// Finds the field to which a place in a body belongs: `.addresses` for `addresses[0].postcode`.
  /// A list is named as a whole, otherwise the innermost member.
  package init?(place: String) {
    let path = place.split(separator: ".").compactMap { part in
      FieldID(member: String(part.prefix { $0 != "[" }))
    }
    let list = path.first { [.names, .addresses, .contactPoints, .dutyDesk, .leave].contains($0) }
    guard let field = list ?? path.last else { return nil }
    self = field
  }

  private static let byMember = Dictionary(
    allCases.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
}
