extension FieldID {
  /// The name of the stored property and of the JSON member: `nhsNumber` for `nhs-number`.
  package var member: String {
    let words = rawValue.split(separator: "-")
    return words.dropFirst().reduce(into: String(words.first ?? "")) { name, word in
      name += word.prefix(1).uppercased() + word.dropFirst()
    }
  }

  /// The field of a member of a record.
  package init?(member: String) {
    guard let field = Self.byMember[member] else { return nil }
    self = field
  }

  /// The field that a place in a body belongs to: `.addresses` for `addresses[0].postcode`.
  /// Elements of a list belong to the list, other places to the innermost member.
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
