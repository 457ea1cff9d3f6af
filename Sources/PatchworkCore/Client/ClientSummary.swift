/// The data needed to choose a person from a list, and no more.
package struct ClientSummary: Hashable, Sendable, Codable {
  package var id: ClientID
  /// The name to show.
  package var name: PersonName
  /// The date of birth, if known.
  package var birth: BirthDate?
  /// Sex as registered.
  package var sex: Sex
  /// The district of the current postcode, `ST16`; empty when unknown or shielded.
  package var district: String
  /// Whether the client's whereabouts are secret and only the network may open the record.
  package var isShielded: Bool

  package init(
    id: ClientID, name: PersonName, birth: BirthDate?, sex: Sex, district: String,
    isShielded: Bool = false
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.sex = sex
    self.district = isShielded ? "" : district
    self.isShielded = isShielded
  }

  package init(_ client: Client, isShielded: Bool = false) {
    self.init(
      id: client.id, name: client.name, birth: client.birth, sex: client.sex,
      district: client.currentAddress?.postcode?.district ?? "", isShielded: isShielded)
  }
}
