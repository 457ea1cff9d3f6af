/// What is needed to choose the right person from a list, and nothing more.
package struct ClientSummary: Hashable, Sendable, Codable {
  /// The client it stands for.
  package var id: ClientID
  /// The name to show.
  package var name: PersonName
  /// When the person was born, if known.
  package var birth: BirthDate?
  /// Sex as registered.
  package var sex: Sex
  /// The district of the current postcode, `ST16`; empty when unknown or shielded.
  package var district: String
  /// Whether it is hidden where the person is, and only their own network may open the record.
  package var isShielded: Bool

  /// A summary from its parts.
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

  /// The summary of a whole record.
  package init(_ client: Client, isShielded: Bool = false) {
    self.init(
      id: client.id, name: client.name, birth: client.birth, sex: client.sex,
      district: client.currentAddress?.postcode?.district ?? "", isShielded: isShielded)
  }
}
