/// The data needed to choose a person from a list, and no more.
package struct ClientSummary: Hashable, Sendable, Codable {
  package var id: ClientID
  /// The name to show.
  package var name: PersonName
  package var birth: BirthDate?
  /// Sex as registered.
  package var sex: Sex
  /// The district of the current postcode, `ST16`; empty when unknown or shielded.
  package var district: String
  /// Whether the client's whereabouts are secret and only the network may open the record.
  package var isShielded: Bool
  /// Nil while they live as far as is known.
  package var death: Death.Mark?

  package init(
    id: ClientID, name: PersonName, birth: BirthDate?, sex: Sex, district: String,
    isShielded: Bool = false, death: Death.Mark? = nil
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.sex = sex
    // Here, and not left to those who make lists: none of them can forget it.
    self.district = isShielded ? "" : district
    self.isShielded = isShielded
    self.death = death
  }

  /// - Parameter death: how the client's death stands; not yet confirmed where nothing is given.
  package init(_ client: Client, isShielded: Bool = false, death: Death.Mark? = nil) {
    self.init(
      id: client.id, name: client.name, birth: client.birth, sex: client.sex,
      district: client.currentAddress?.postcode?.district ?? "", isShielded: isShielded,
      death: death ?? client.died.map { Death.Mark($0, isConfirmed: false) })
  }
}

extension ClientSummary {
  /// The age on a day as `BirthDate` words it, or the age that a client who died had; empty where it
  /// is not known.
  package func ageWords(on today: CivilDate) -> String {
    birth?.ageWords(on: min(today, death?.day ?? today)) ?? ""
  }
}
