import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Finds clients while there is no index: by NHS number, and those one of whose names begins as typed.
struct PlainClients {
  private let records: Records
  private let reading: HitReading
  private let guarded: Guarded?
  private let isHidden: (Int64) throws -> Bool

  private static let most = 20

  init(
    _ records: Records, _ reading: HitReading, guarded: Guarded?,
    isHidden: @escaping (Int64) throws -> Bool
  ) {
    self.records = records
    self.reading = reading
    self.guarded = guarded
    self.isHidden = isHidden
  }

  func find(
    _ query: TypedQuery, _ familiarity: Familiarity, limit: Int
  ) throws -> [SearchHit] {
    let found = try clients(query).filter { id in
      try guarded?.hides(id.rawValue) != true && !isHidden(id.rawValue)
    }
    let own = found.filter { familiarity.clients[$0.rawValue] != nil }
    let others = found.filter { familiarity.clients[$0.rawValue] == nil }
    return try (own + others).prefix(min(limit, Self.most)).compactMap { id in
      try reading.hit(
        FoundClient(id: id.rawValue, bits: -1), isOwn: familiarity.clients[id.rawValue] != nil)
    }
  }

  private func clients(_ query: TypedQuery) throws -> [ClientID] {
    if let number = query.nhsNumber {
      return try records.connection.rows(
        "SELECT id FROM client WHERE nhs_number = ? LIMIT \(Self.most)", number
      ) { $0.id(0) }
    }
    guard let first = query.names.first?.typed else { return [] }
    let last = query.names.last?.typed ?? first
    return try records.connection.rows(
      """
      SELECT DISTINCT client FROM client_name
      WHERE (given LIKE ?1 || '%' AND family LIKE ?2 || '%')
        OR (given LIKE ?2 || '%' AND family LIKE ?1 || '%')
        OR (?1 = ?2 AND (given LIKE ?1 || '%' OR family LIKE ?1 || '%'))
      LIMIT \(Self.most)
      """, escaped(first), escaped(last)
    ) { $0.id(0) }
  }

  /// Without the characters that mean something to LIKE.
  private func escaped(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != "%" && $0 != "_" })
  }
}
