/// A system from which records come, by the name that the directory has for it: `liquidlogic`. Two systems
/// may give one identifier to two people, so an identifier means something only together with its source.
package struct RecordSource: Hashable, Sendable {
  /// Small Latin letters, digits and hyphens.
  package let name: String

  /// More would not fit beside an identifier in a column.
  private static let longest = 40
}

extension RecordSource: TextCodable {
  package static var form: String {
    worded(
      "a source is named by up to 40 letters, digits and hyphens, the first a letter, and not pw")
  }

  package var description: String { name }

  /// Capital letters count as small ones: people do not remember how they wrote a name last year.
  package init?(_ description: String) {
    let name = description.lowercased()
    guard let first = name.utf8.first, name.utf8.count <= Self.longest,
      Self.isLetter(first), name.utf8.allSatisfy(Self.mayStand),
      name != RecordSource.ownRecords
    else { return nil }
    self.name = name
  }

  /// What stands for the directory itself, where files name a record that was made in it.
  package static let ownRecords = "pw"

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}

/// What the directory knows from one source.
package struct RecordSourceSummary: Codable, Hashable, Sendable {
  /// Nil for the directory's own files, which name none.
  package var source: RecordSource?
  package var clients: Int
  package var practitioners: Int
  package var agencies: Int
  package var involvements: Int

  package init(
    source: RecordSource?, clients: Int, practitioners: Int, agencies: Int, involvements: Int
  ) {
    self.source = source
    self.clients = clients
    self.practitioners = practitioners
    self.agencies = agencies
    self.involvements = involvements
  }
}
