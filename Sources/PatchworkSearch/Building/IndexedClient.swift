import PatchworkCore

/// What the search index keeps of a client.
package struct IndexedClient: Sendable {
  /// The identifier in the directory.
  package var id: Int64
  /// Every name, the one to show first.
  package var names: [PersonName] = []
  /// When the person was born.
  package var birth: BirthDate?
  package var nhsNumber: Int64?
  /// Postcodes, and whether the person lives there no longer.
  package var postcodes: [(postcode: Postcode, isFormer: Bool)] = []
  /// The lines of the addresses where the person lives now.
  package var lines: [String] = []
  /// Whom they live with; nil when nobody recorded a household.
  package var household: Int64?

  /// Somebody of whom nothing is known yet.
  package init(id: Int64) { self.id = id }

  /// Takes from a client what the index keeps.
  package init(_ client: Client) {
    id = client.id.rawValue
    names = client.names
    birth = client.birth
    nhsNumber = client.nhsNumber?.value
    postcodes = client.addresses.compactMap { address in
      address.postcode.map { ($0, address.until != nil) }
    }
    lines = client.addresses.filter { $0.until == nil }.map(\.line)
    household = client.household?.rawValue
  }
}
