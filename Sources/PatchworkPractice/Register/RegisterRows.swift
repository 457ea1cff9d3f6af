/// The rows of a register's files (RFC 4180, UTF-8, line feeds).
package enum RegisterRows {
  /// The columns of `clients.csv`.
  package static let clientHeader = [
    "id", "nhs", "given", "middle", "family", "dob", "sex", "postcode", "household",
  ]

  /// The columns of `aliases.csv`. An empty family name means the registered one.
  package static let aliasHeader = ["id", "kind", "given", "family"]

  /// Appends a person's row of `clients.csv`.
  package static func appendClient(_ person: RegisterPerson, to bytes: inout [UInt8]) {
    append(
      [
        String(person.id), person.nhsNumber.map { String($0) } ?? "", person.given, person.middle,
        person.family, person.birth?.description ?? "", person.sex.rawValue, person.postcode,
        person.household.map { String($0) } ?? "",
      ], to: &bytes)
  }

  /// Appends a person's rows of `aliases.csv`.
  ///
  /// - Returns: the number of rows, 0 for most people.
  package static func appendAliases(of person: RegisterPerson, to bytes: inout [UInt8]) -> Int {
    var count = 0
    if !person.knownAs.isEmpty {
      append([String(person.id), "known_as", person.knownAs, ""], to: &bytes)
      count += 1
    }
    if !person.formerFamily.isEmpty {
      append([String(person.id), "previous", "", person.formerFamily], to: &bytes)
      count += 1
    }
    return count
  }

  /// Appends one row. Fields are quoted where needed.
  package static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if field.utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }) {
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
          if byte == 34 { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes.append(contentsOf: field.utf8)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
