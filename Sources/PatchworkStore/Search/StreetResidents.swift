import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Finds who lives in a street that was typed alone, with or without a house number.
///
/// The index does not hold who lives in a street, so all addresses are gone through; that happens where nothing
/// else was typed, and somebody's address has the words.
struct StreetResidents {
  private let connection: Connection
  private let guarded: Guarded?
  private let isHidden: (Int64) throws -> Bool

  /// Rows that are read at most.
  private static let most = 2_000

  init(_ connection: Connection, guarded: Guarded?, isHidden: @escaping (Int64) throws -> Bool) {
    self.connection = connection
    self.guarded = guarded
    self.isHidden = isHidden
  }

  /// Everybody whose address has the words now, house by house, the eldest first. Nobody who is shielded:
  /// where they live is not to be found.
  func living(at address: [[UInt8]]) throws -> [Int64] {
    let street = StreetName(address)
    guard let word = street.tellingWord else { return [] }
    let found: [(line: String, id: Int64)] = try connection.rows(
      """
      SELECT line, client.id FROM address JOIN client ON client.id = address.client
      WHERE position = 0 AND last_day IS NULL AND line LIKE '%' || ? || '%'
        AND NOT EXISTS (SELECT 1 FROM shield WHERE shield.client = client.id)
        AND NOT EXISTS (SELECT 1 FROM kept_client WHERE kept_client.client = client.id)
      ORDER BY postcode, line, birth LIMIT \(Self.most)
      """, String(decoding: word, as: UTF8.self)
    ) { ($0.text(0), $0.int64(1)) }
    return try found.filter { street.isIn($0.line) }.map(\.id).filter {
      try guarded?.hides($0) != true && !isHidden($0)
    }
  }
}
