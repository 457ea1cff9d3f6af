import PatchworkCore

/// What the search index keeps of a client.
struct IndexedClient: Sendable {
  /// The identifier in the directory.
  var id: Int64
  /// Every name, the one to show first.
  var names: [PersonName] = []
  /// When the person was born.
  var birth: BirthDate?
  /// The NHS number.
  var nhsNumber: Int64?
  /// Postcodes, and whether the person lives there no longer.
  var postcodes: [(postcode: Postcode, isFormer: Bool)] = []
  /// Whom they live with; nil when nobody recorded a household.
  var household: Int64?

  /// Somebody of whom nothing is known yet.
  init(id: Int64) { self.id = id }

  /// Takes from a client what the index keeps.
  init(_ client: Client) {
    id = client.id.rawValue
    names = client.names
    birth = client.birth
    nhsNumber = client.nhsNumber?.value
    postcodes = client.addresses.compactMap { address in
      address.postcode.map { ($0, address.until != nil) }
    }
    household = client.household?.rawValue
  }
}

extension Connection {
  /// What the index keeps of a client: of a shielded one nothing that tells where they are, so that
  /// no search can find out.
  func indexed(_ id: ClientID) throws -> IndexedClient? {
    guard let client = try client(id) else { return nil }
    return IndexedClient(try isShielded(id) ? client.withoutWhereabouts : client)
  }
}

/// Where the index gets its clients from.
protocol IndexSource {
  /// How many clients there are, for progress; need not be exact.
  func clientCount() throws -> Int
  /// Hands over every client once, in any order, streaming.
  func forEachClient(_ body: (IndexedClient) throws -> Void) throws
}
